import { html, LitElement, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { defineScreen, region } from '../../house/region';
import { language, t } from '../../i18n/language';
import { Page } from '../../live/page';
import css from './staff.css?inline';
import { Watch } from './watch';

const POLL_MS = 2000;

/** `/staff`: behind the PIN, how this device is; it closes by itself after two minutes without a touch. */
class Staff extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly page = new Page('staff');
  private readonly watch = new Watch(this.page);
  private readonly top = region('staff.top', this.page);
  private readonly door = region('staff.door', this.page);
  private readonly main = region('staff.main', this.page);

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.start();
    this.page.state.follow(() => this.requestUpdate());
    language.follow(() => this.requestUpdate());
    void this.watch.look();
    setInterval(() => void this.watch.look(), POLL_MS);
  }

  override render() {
    const open = this.page.state.value.staff !== undefined;
    return html`<div class="page">
      <div class="top">${this.top}</div>
      <main>
        ${open
          ? html`<div class="head"><h1>${t('staff.title')}</h1>${this.logout()}</div><div class="tiles">${this.main}</div>`
          : this.door}
      </main>
    </div>`;
  }

  private logout() {
    return html`<button class="button" data-testid="staff-logout" @click=${() => void this.watch.leave()}>${t('staff.logout')}</button>`;
  }
}

defineScreen('tm-staff', Staff);
