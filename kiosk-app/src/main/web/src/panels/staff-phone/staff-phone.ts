import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import type { PhoneLine } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, tileStyle } from '../../house/tile';
import { t, tCode } from '../../i18n/language';
import css from './staff-phone.css?inline';

const LOOK_MS = 5000;

/** The staff's phones, for whoever sets them up. */
export default class StaffPhone extends Panel {
  static readonly tag = 'tm-staff-phone';
  static readonly region = 'staff.main';
  static readonly order = 8;
  static override styles = [base, tileStyle, unsafeCSS(css)];

  @state() private line: PhoneLine | undefined;
  private lookedAt = -Infinity;

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.state.follow(() => this.look())];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.look();
  }

  override render() {
    const { line } = this;
    if (!line || !this.now.staff) {
      return nothing;
    }
    const tone = line.state === 'on' ? 'ok' : line.state === 'failed' ? 'bad' : '';
    return html`<section data-testid="staff-phone" data-state=${line.state}>
      <h2>${t('staff.phone')}</h2>
      <p class="big ${tone}" data-testid="phone-state">${tCode('staff', `phone-${line.state}`)}</p>
      ${line.state === 'off' ? html`<p>${t('staff.phone-off-more')}</p>` : nothing}
      ${line.problem ? html`<p class="bad" role="alert">${tCode('phone-trouble', line.problem)}</p>` : nothing}
      ${line.state === 'on' ? this.open(line) : nothing} ${this.shut(line)}
    </section>`;
  }

  private open({ pages, certificate, phones }: PhoneLine) {
    return html`<div class="way">
        <img src="/api/staff/phone/qr.svg?${encodeURIComponent(pages[0] ?? '')}" alt=${t('staff.phone-qr')} width="160" height="160" />
        <div>
          <p>${t('staff.phone-scan')}</p>
          <ul>
            ${pages.map((page) => html`<li><code>${page}</code></li>`)}
          </ul>
        </div>
      </div>
      ${certificate
        ? html`<p>${t(certificate.selfSigned ? 'staff.phone-self' : 'staff.phone-signed')}</p>
            <p><code class="print" data-testid="phone-fingerprint">${certificate.fingerprint}</code></p>`
        : nothing}
      ${facts([
        ['staff.phone-here', phones.join(', ') || undefined],
        ['staff.phone-until', certificate?.until.slice(0, 10)],
      ])}`;
  }

  private shut({ shutSeconds }: PhoneLine) {
    return shutSeconds > 0
      ? html`<div class="shut" role="status" data-testid="phone-shut">
          <p class="warn">${t('staff.phone-shut', { seconds: shutSeconds })}</p>
          <button class="button" data-testid="phone-reopen" @click=${() => void this.reopen()}>${t('staff.phone-reopen')}</button>
        </div>`
      : nothing;
  }

  private async reopen(): Promise<void> {
    await this.page.api.reopenPhone().catch(() => undefined);
    this.lookedAt = -Infinity;
    this.look();
  }

  /** Asks every few seconds while the console is open. */
  private look(): void {
    const { staff, now } = this.now;
    if (!staff) {
      this.line = undefined;
      this.lookedAt = -Infinity;
    } else if (now - this.lookedAt >= LOOK_MS) {
      this.lookedAt = now;
      void this.page.api.phone().then(
        (line) => (this.line = line),
        () => undefined,
      );
    }
  }
}
