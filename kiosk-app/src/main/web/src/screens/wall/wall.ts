import { html, LitElement, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { firstLanguage, language, speak } from '../../i18n/language';
import LanguageSwitch from '../../panels/language-switch/language-switch';
import { Desk } from './desk';
import { Now } from './now';
import { Proof } from './proof';
import { Screens } from './screens';
import type { Fact } from './shapes';
import { Strip } from './strip';
import { Turn } from './turn';
import { HttpWallApi } from './wall-api';
import css from './wall.css?inline';
import { w } from './words';

const TICK_MS = 100;

/** `/wall` of a demo: kiosk, mirror and console side by side, and a minute in which everything is done for real. */
class Wall extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly desk = new Desk(new HttpWallApi(), () => this.screens?.consoleOpened());
  @query('tm-screens') private screens!: Screens | null;

  override connectedCallback(): void {
    super.connectedCallback();
    speak(firstLanguage());
    language.follow(() => this.requestUpdate());
    this.desk.state.follow(() => this.requestUpdate());
    void this.desk.tick();
    setInterval(() => void this.desk.tick(), TICK_MS);
  }

  override render() {
    const state = this.desk.state.value;
    const playing = state.view?.performance.state === 'playing';
    const open = (fact: Fact): void => this.desk.open(fact);
    return html`<main>
      <header>
        <h1>Trumeau</h1>
        <p>${w('lead')}</p>
        <tm-language-switch></tm-language-switch>
      </header>
      <tm-screens role="group" aria-label=${w('screens')}></tm-screens>
      <aside>
        <tm-now .state=${state} .open=${open}></tm-now>
        ${playing ? this.stop() : this.start()}
        <tm-turn ?hidden=${playing} .hand=${(picture: File) => this.screens?.handToKiosk(picture)}></tm-turn>
      </aside>
      <tm-strip .state=${state} .open=${open}></tm-strip>
      <tm-proof .fact=${state.opened} .close=${() => this.desk.open(undefined)}></tm-proof>
    </main>`;
  }

  private start() {
    const before = this.desk.state.value.view?.performance.state;
    const words = before === 'done' || before === 'stopped' ? w('again') : w('start');
    return html`<button class="button play" data-testid="wall-start" @click=${() => void this.desk.start()}>${words}</button>`;
  }

  private stop() {
    return html`<button class="button" data-testid="wall-stop" @click=${() => void this.desk.stop()}>${w('stop')}</button>`;
  }
}

[LanguageSwitch, Now, Proof, Screens, Strip, Turn].forEach((part) => customElements.define(part.tag, part));
customElements.define('tm-wall', Wall);
