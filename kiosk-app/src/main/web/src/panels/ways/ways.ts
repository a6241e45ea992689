import { html, nothing, unsafeCSS } from 'lit';
import type { BoardOf, Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { completeLook, holdsOwn, holdUpOwn } from '../../live/looks';
import { chosen, seen } from '../../live/visit';
import css from './ways.css?inline';

/** What one touch can do with a garment: complete the look around it, or say that it is one's own. */
export default class Ways extends Panel {
  static readonly tag = 'tm-ways';
  static readonly region = 'kiosk.main';
  static readonly order = 15;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { visit, now } = this.now;
    const garment = chosen(visit, now);
    const board = garment && garment.state !== 'unsure' ? this.board(garment) : nothing;
    return holdsOwn(this.now) ? this.own(board) : html`<div class="ways">${board}${this.invitation(garment)}</div>`;
  }

  private board(garment: Garment) {
    return html`<button class="button strong" data-testid="board-open" @click=${() => completeLook(this.page, this.subject(garment))}>
      ${t('board.open')}
    </button>`;
  }

  /** An item of the store by its id, so that it can be named and counted in. */
  private subject(garment: Garment): BoardOf {
    const { visit, now } = this.now;
    const [first] = garment.cards;
    if (garment.claim === 'this-item' && first) {
      return { item: first.itemId };
    }
    return seen(visit, now).source === 'photo' ? 'photo' : { track: garment.track ?? 0 };
  }

  private invitation(garment: Garment | undefined) {
    return garment
      ? html`<button class="button" data-testid="own-begin" @click=${() => void holdUpOwn(this.page, true)}>${t('own.mine')}</button>`
      : html`<button class="invitation" data-testid="own-begin" @click=${() => void holdUpOwn(this.page, true)}>
          ${HANGER}<span><b>${t('own.open')}</b>${t('own.more')}</span>
        </button>`;
  }

  private own(board: unknown) {
    return html`<section role="status" data-testid="own">
      ${HANGER}
      <p><b>${t('own.on')}</b>${t('own.more')}</p>
      ${board}<button class="button" data-testid="own-end" @click=${() => void holdUpOwn(this.page, false)}>${t('own.end')}</button>
    </section>`;
  }
}

const HANGER = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M9.6 6.4a2.4 2.4 0 1 1 3.6 2.1c-.8.4-1.2.9-1.2 1.8v.6M12 10.9l8.3 5.5c1.3.9.7 2.6-.8 2.6h-15c-1.5 0-2.1-1.7-.8-2.6z" />
</svg>`;
