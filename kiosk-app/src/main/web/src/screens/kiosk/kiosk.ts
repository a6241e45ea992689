import { html, LitElement, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { defineScreen, region } from '../../house/region';
import { Page } from '../../live/page';
import css from './kiosk.css?inline';

/** `/kiosk`: the touch screen of the shop floor, a frame of named regions. */
class Kiosk extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly page = new Page('kiosk');

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.start();
  }

  override render() {
    const { page } = this;
    return html`<div class="top">${region('kiosk.top', page)}</div>
      <div class="live">${region('kiosk.live', page)}</div>
      <main>${region('kiosk.aside', page)}${region('kiosk.main', page)}</main>
      <footer>${region('kiosk.action', page)}${region('kiosk.foot', page)}</footer>
      ${region('kiosk.sheet', page)}`;
  }
}

defineScreen('tm-kiosk', Kiosk);
