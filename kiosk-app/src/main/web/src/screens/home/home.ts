import { html, LitElement, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { defineScreen } from '../../house/region';
import { firstLanguage, language, speak, t } from '../../i18n/language';
import css from './home.css?inline';
import { pictograms } from './pictograms';

const SCREENS = ['kiosk', 'mirror', 'staff'] as const;

/** `/`: choose a screen. */
class Home extends LitElement {
  static override styles = [base, unsafeCSS(css)];

  override connectedCallback(): void {
    super.connectedCallback();
    speak(firstLanguage());
    language.follow(() => this.requestUpdate());
  }

  override render() {
    return html`<main>
      <header><span>Trumeau</span><tm-language-switch></tm-language-switch></header>
      <h1>${t('home.title')}</h1>
      <nav>${SCREENS.map((screen) => this.choice(screen))}</nav>
    </main>`;
  }

  /** A screen speaks the store's first language unless one was chosen here. */
  private choice(screen: (typeof SCREENS)[number]) {
    const chosen = location.search.includes('lang=') || language.value !== firstLanguage();
    const query = chosen ? `?lang=${language.value}` : '';
    return html`<a href="/${screen}${query}" data-testid="open-${screen}">
      ${pictograms[screen]}
      <span><b>${t(`home.${screen}`)}</b><small>${t(`home.${screen}-more`)}</small></span>
    </a>`;
  }
}

defineScreen('tm-home', Home);
