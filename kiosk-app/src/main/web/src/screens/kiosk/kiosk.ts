import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { isKnown } from '../../house/known';
import { defineScreen, region } from '../../house/region';
import { language, t } from '../../i18n/language';
import { keepHeard } from '../../live/hearing';
import { Page } from '../../live/page';
import css from './kiosk.css?inline';

const AGAIN_MS = 2000;

/** `/kiosk`: the touch screen of the shop floor, a frame of named regions. */
class Kiosk extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly page = new Page('kiosk');
  private readonly top = region('kiosk.top', this.page);
  private readonly live = region('kiosk.live', this.page);
  private readonly main = [...region('kiosk.aside', this.page), ...region('kiosk.main', this.page)];
  private readonly actions = region('kiosk.action', this.page);
  private readonly foot = region('kiosk.foot', this.page);
  private readonly sheets = region('kiosk.sheet', this.page);

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.start();
    keepHeard(this.page);
    language.follow(() => this.requestUpdate());
    void this.gather();
  }

  /** It lies on this device; an app that has just ended gives it when it is back. */
  private async gather(): Promise<void> {
    try {
      await import('./gathered');
      this.requestUpdate();
    } catch {
      setTimeout(() => void this.gather(), AGAIN_MS);
    }
  }

  /** Sheets begin below the header, which stays in reach. */
  override firstUpdated(): void {
    const top = this.renderRoot.querySelector('.top');
    const told = (): void => document.documentElement.style.setProperty('--header', `${top?.clientHeight ?? 0}px`);
    new ResizeObserver(told).observe(top!);
  }

  override render() {
    return html`<div class="top">${this.top}</div>
      <section class="live" aria-label=${t('live.label')}>${this.live}</section>
      <main>${this.main}</main>
      <footer>${isKnown('tm-campaign') ? html`<tm-campaign .page=${this.page}></tm-campaign>` : nothing}<div class="actions">${this.actions}</div>${this.foot}</footer>
      ${this.sheets}${isKnown('tm-hand') ? html`<tm-hand .page=${this.page}></tm-hand>` : nothing}`;
  }
}

defineScreen('tm-kiosk', Kiosk);
