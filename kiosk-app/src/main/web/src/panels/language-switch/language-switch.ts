import { html, nothing, unsafeCSS, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../house/base';
import { language, speak, t, type Language } from '../../i18n/language';
import { MANNERS, spokenOf } from '../../i18n/manner';
import type { Page } from '../../live/page';
import css from './language-switch.css?inline';

/** One touch per language of the store; needs no page, so that the start screen can use it too. */
export default class LanguageSwitch extends LitElement {
  static readonly tag = 'tm-language-switch';
  static override styles = [base, unsafeCSS(css)];
  /** Whose store's languages are shown; all that the pages speak if absent. */
  @property({ attribute: false }) page: Page | undefined;
  @state() private languages: readonly string[] | undefined;
  private unfollow: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const ofStore = (): void => void (this.languages = this.page?.state.value.store?.languages);
    ofStore();
    this.unfollow = [language.follow(() => this.requestUpdate()), ...(this.page ? [this.page.state.follow(ofStore)] : [])];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow.forEach((stop) => stop());
  }

  override render() {
    const spoken = spokenOf(this.languages);
    return spoken.length > 1
      ? html`<div role="group" aria-label=${t('language.choose')}>${spoken.map((each) => this.choice(each))}</div>`
      : nothing;
  }

  private choice(each: Language) {
    return html`<button
      data-testid="language-${each}"
      lang=${MANNERS[each].tag}
      aria-pressed=${language.value === each}
      @click=${() => speak(each)}
    >
      ${MANNERS[each].name}
    </button>`;
  }
}
