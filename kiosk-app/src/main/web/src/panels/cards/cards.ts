import { html, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card, Relation } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { chosen } from '../../live/visit';
import { wantedCards } from '../../live/wishes';
import type { Look } from '../card/card';
import css from './cards.css?inline';

/** The rows of cards beside a garment: the item itself or the nearest, similar ones, what goes with it, what others took. */
export default class Cards extends Panel {
  static readonly tag = 'tm-cards';
  static readonly region = 'kiosk.main';
  static readonly order = 20;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { visit, now } = this.now;
    const garment = chosen(visit, now);
    if (!garment || (!garment.cards.length && !visit.wanted)) {
      return nothing;
    }
    const cards = wantedCards(garment.cards, visit.refused);
    if (garment.claim === 'yours') {
      return html`<tm-row-filter .page=${this.page} .hides=${garment.hidden ?? 0}></tm-row-filter> ${this.row('row.yours', cards, 'tall')}`;
    }
    const rows = rowsOf(cards);
    const flat = rows.goesWith.length && rows.alsoTook.length ? 'flat' : 'plain';
    return html`<tm-row-filter .page=${this.page} .hides=${garment.hidden ?? 0}></tm-row-filter>
      <div class="first">
        ${rows.first ? this.row(`row.${rows.first.relation === 'same' ? 'same' : 'nearest'}`, [rows.first], 'large') : nothing}
        ${this.row('row.similar', rows.similar)}
      </div>
      ${this.row('row.goes-with', rows.goesWith, flat)} ${this.row('row.also-took', rows.alsoTook, flat)}`;
  }

  private row(key: RowKey, cards: readonly Card[], look: Look = 'plain') {
    if (!cards.length) {
      return nothing;
    }
    return html`<section class=${look}>
      <h2>${t(key)}</h2>
      <div class="row">
        ${repeat(
          cards,
          (card) => card.itemId,
          (card) => html`<tm-card .page=${this.page} .card=${card} .look=${look}></tm-card>`,
        )}
      </div>
    </section>`;
  }
}

type RowKey = 'row.same' | 'row.nearest' | 'row.similar' | 'row.goes-with' | 'row.also-took' | 'row.yours';

export interface Rows {
  readonly first: Card | undefined;
  readonly similar: readonly Card[];
  readonly goesWith: readonly Card[];
  readonly alsoTook: readonly Card[];
}

/** Sorts cards into rows and keeps their order; a second "nearest" is a similar one. */
export function rowsOf(cards: readonly Card[]): Rows {
  const has = (...relations: Relation[]) => cards.filter((card) => card.relation && relations.includes(card.relation));
  const first = has('same')[0] ?? has('nearest')[0];
  return {
    first,
    similar: has('same', 'nearest', 'similar').filter((card) => card !== first),
    goesWith: has('goes-with'),
    alsoTook: has('also-took'),
  };
}
