import { html, unsafeCSS, LitElement } from 'lit';
import { base } from '../../house/base';
import { language, LANGUAGE_NAMES, speak, type Language } from '../../i18n/language';
import css from './language-switch.css?inline';

/** One touch per language; needs no page, so that the start screen can use it too. */
export default class LanguageSwitch extends LitElement {
  static readonly tag = 'tm-language-switch';
  static override styles = [base, unsafeCSS(css)];
  private unfollow?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = language.follow(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
  }

  override render() {
    return html`<div role="group">${(Object.keys(LANGUAGE_NAMES) as Language[]).map((each) => this.choice(each))}</div>`;
  }

  private choice(each: Language) {
    return html`<button
      data-testid="language-${each}"
      lang=${each === 'zh' ? 'zh-CN' : 'en'}
      aria-pressed=${language.value === each}
      @click=${() => speak(each)}
    >
      ${LANGUAGE_NAMES[each]}
    </button>`;
  }
}
