import { html, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import css from './hello-panel.css?inline';

/** The smallest whole panel: copy this folder to begin another. It is shown on /kiosk?hello only. */
export default class HelloPanel extends Panel {
  static readonly tag = 'tm-hello-panel';
  static readonly region = 'kiosk.aside';
  static override styles = [base, unsafeCSS(css)];

  static wanted(query: URLSearchParams): boolean {
    return query.has('hello');
  }

  override render() {
    return html`<p data-testid="hello-panel">${t('hello.words')} · <bdi>${plain(this.now.store?.name ?? 'Trumeau')}</bdi></p>`;
  }
}
