import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property, query } from 'lit/decorators.js';
import { base } from '../../house/base';
import css from './proof.css?inline';
import { timeWords, told } from './say';
import type { Fact } from './shapes';
import { w } from './words';

/** What proves a fact: the frame, the time it took, the model, the generation, and the command that measures the same. */
export class Proof extends LitElement {
  static readonly tag = 'tm-proof';
  static override styles = [base, unsafeCSS(css)];
  @property({ attribute: false }) fact: Fact | undefined;
  @property({ attribute: false }) close!: () => void;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  override render() {
    return this.fact ? this.shown(this.fact) : nothing;
  }

  protected override updated(): void {
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
    }
  }

  private shown(fact: Fact) {
    const { figure, words } = told(fact);
    const { frame, millis, model, generation, release, command } = fact.evidence;
    return html`<dialog data-testid="proof" aria-label=${w('proof')} @close=${() => this.close()}>
      <p class="what"><b><bdi dir="ltr">${figure}</bdi></b> ${words}</p>
      <h2>${w('proof')}</h2>
      <dl>
        ${row(w('frame'), frame)} ${row(w('took'), millis === undefined ? undefined : timeWords(millis))}
        ${row(w('model'), model)} ${row(w('generation'), generation)} ${row(w('release'), release)}
      </dl>
      <p class="label">${w('command')}</p>
      <code dir="ltr" tabindex="0" data-testid="proof-command">${command}</code>
      <form method="dialog"><button class="button strong" autofocus>${w('close')}</button></form>
    </dialog>`;
  }
}

function row(name: string, value: string | number | undefined) {
  return value === undefined ? nothing : html`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;
}
