import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { ApiProblem } from '../../api/api';
import { base } from '../../house/base';
import { defineScreen, region } from '../../house/region';
import { language, t } from '../../i18n/language';
import { Page } from '../../live/page';
import css from './staff.css?inline';

const POLL_MS = 2000;

/** `/staff`: behind the PIN, how this device is. */
class Staff extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly page = new Page('staff');
  private readonly top = region('staff.top', this.page);
  private readonly door = region('staff.door', this.page);
  private readonly main = region('staff.main', this.page);

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.start();
    this.page.state.follow(() => this.requestUpdate());
    language.follow(() => this.requestUpdate());
    void this.poll();
    setInterval(() => void this.poll(), POLL_MS);
  }

  override render() {
    const open = this.page.state.value.staff !== undefined;
    return html`<div class="page">
      <div class="top">${this.top}</div>
      ${open ? html`<div class="head"><h1>${t('staff.title')}</h1>${this.logout()}</div><main>${this.main}</main>` : this.door}
    </div>`;
  }

  private logout() {
    return html`<button class="button" data-testid="staff-logout" @click=${() => void this.leave()}>${t('staff.logout')}</button>`;
  }

  private async leave(): Promise<void> {
    await this.page.api.logout().catch(() => nothing);
    this.page.patch({ staff: undefined });
  }

  private async poll(): Promise<void> {
    try {
      this.page.patch({ staff: await this.page.api.staffStatus() });
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.status === 401) {
        this.page.patch({ staff: undefined });
      }
    }
  }
}

defineScreen('tm-staff', Staff);
