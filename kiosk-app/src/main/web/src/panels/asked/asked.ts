import { html, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AskedFor } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import { isForThing, isOpen, takeBack, toldWords } from '../../live/asked';
import css from './asked.css?inline';

/** The requests of this visit on top of the kiosk. */
export default class Asked extends Panel {
  static readonly tag = 'tm-asked';
  static readonly region = 'kiosk.sheet';
  static readonly order = 150;
  static override styles = [base, unsafeCSS(css)];

  private readonly putAway = new Set<string>();
  /** Sheets begin below the strip, so that their way back is never under it. */
  private readonly size = new ResizeObserver(([strip]) => tellHeight(strip?.target.clientHeight ?? 0));

  override firstUpdated(): void {
    this.size.observe(this.renderRoot.querySelector('[role=status]')!);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    tellHeight(0);
  }

  override render() {
    const { help, visit } = this.now;
    const shown = (help?.requests ?? []).filter((each) => each.state !== 'withdrawn' && !this.putAway.has(each.id));
    const elsewhere = shown.filter((each) => each.id !== visit.told);
    return html`<div role="status" data-testid="asked-strip">
      ${elsewhere.length ? html`<ul>${repeat(elsewhere, (each) => each.id, (each) => this.one(each))}</ul>` : nothing}
    </div>`;
  }

  private one(request: AskedFor) {
    const words = toldWords(request);
    return html`<li class=${request.state} data-testid="asked-for" data-state=${request.state}>
      ${isForThing(request)
        ? html`<button class="what" @click=${() => this.page.openItem(request.itemId)}>
            <b><bdi>${plain(request.title)}</bdi> · <bdi>${plain(request.size)}</bdi></b><span>${words}</span>
          </button>`
        : html`<p class="what"><b>${t('call.asked')}</b><span>${words}</span></p>`}
      ${isOpen(request) ? this.back(request) : html`<button class="button" @click=${() => this.forget(request)}>${t('asked.fine')}</button>`}
    </li>`;
  }

  /** A thing's own page takes a request for it back. */
  private back(request: AskedFor) {
    return isForThing(request)
      ? nothing
      : html`<button class="button" data-testid="call-withdraw" @click=${() => void takeBack(this.page, request)}>${t('bring.withdraw')}</button>`;
  }

  private forget({ id }: AskedFor): void {
    this.putAway.add(id);
    this.requestUpdate();
  }
}

function tellHeight(px: number): void {
  document.documentElement.style.setProperty('--requests', px ? `calc(${px}px + 0.8rem)` : '0px');
}
