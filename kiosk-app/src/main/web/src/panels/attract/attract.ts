import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import type { Card } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { chosen, rests, seen } from '../../live/visit';
import { openFind } from '../../search/finding';
import css from './attract.css?inline';
import { drawing, guide } from './guide';

const WALL = 48;
const ROWS = 3;

/**
 * While there is nothing to show cards for: how to hold a garment, and a calm wall of what the store has. It rests when
 * nobody is there, and a touch or somebody who comes before it wakes it.
 */
export default class Attract extends Panel {
  static readonly tag = 'tm-attract';
  static readonly region = 'kiosk.main';
  static readonly order = 30;
  static override styles = [base, unsafeCSS(css)];

  @state() private items: readonly Card[] = [];
  private loaded = '';

  protected override follow(): (() => void)[] {
    const stops = [...super.follow(), this.page.state.follow(() => this.loadIfNew())];
    this.loadIfNew();
    return stops;
  }

  override render() {
    const { visit, now, wokenAt } = this.now;
    const { source } = seen(visit, now);
    const empty = source === 'none';
    if (!empty && (visit.wanted || chosen(visit, now)?.cards.length)) {
      return nothing;
    }
    return html`<section data-testid=${empty ? 'attract' : 'attract-again'} class=${rests(visit, wokenAt, now) ? `${source} resting` : source}>
      <div class="ask">
        ${drawing('moving')}
        <div>
          ${empty ? html`<h1>${t('attract.title')}</h1>` : nothing}
          <p>${t('attract.more')}</p>
          ${guide()}
        </div>
      </div>
      ${this.items.length ? this.wall() : nothing}
    </section>`;
  }

  private wall() {
    const rows = Array.from({ length: ROWS }, (_, row) => this.items.filter((_item, index) => index % ROWS === row));
    return html`<div class="head">
        <h2>${t('attract.wall')}</h2>
        <button class="button" data-testid="attract-browse" @click=${() => openFind(this.page, 'browsing')}>${t('find.browse')}</button>
      </div>
      <div class="wall">${rows.map((row) => html`<div class="band">${this.band(row)}${this.band(row, true)}</div>`)}</div>`;
  }

  /** The second, hidden copy of a band lets it run round without a seam. */
  private band(items: readonly Card[], copy = false) {
    return html`<div class="run" aria-hidden=${copy}>
      ${items.map(
        (item) =>
          html`<button
            aria-label=${t('card.open', { title: item.title })}
            tabindex=${copy ? -1 : 0}
            @click=${() => this.page.openItem(item.itemId)}
          >
            <img src=${item.picture ?? ''} alt="" loading="lazy" decoding="async" />
          </button>`,
      )}
    </div>`;
  }

  /** Loads again when the line comes up or another generation begins to serve. */
  private loadIfNew(): void {
    const { link, sync } = this.now;
    const wanted = `${sync?.generation ?? ''}`;
    if (link === 'up' && sync && wanted !== this.loaded) {
      this.loaded = wanted;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    try {
      this.items = await this.page.api.items(WALL);
    } catch {
      this.loaded = '';
    }
  }
}
