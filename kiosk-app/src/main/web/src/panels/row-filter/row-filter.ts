import { html, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { declaresSomething, usePreferences } from '../../hand/hand';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { wish } from '../../live/wishes';
import type { Facets, Wanted } from '../../search/shapes';
import css from './row-filter.css?inline';

const KINDS = ['size', 'colour', 'price', 'department', 'in-stock'] as const;

/** Narrows the rows beside a garment, and says how many suggestions that hides, with one touch to show all. */
export default class RowFilter extends Panel {
  static readonly tag = 'tm-row-filter';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) hides = 0;
  @state() private opened = false;
  @state() private facets: Facets | undefined;

  override render() {
    const { wanted } = this.now.visit;
    const open = this.facets !== undefined && (this.opened || wanted !== undefined);
    this.toggleAttribute('open', open);
    if (!open || !this.facets) {
      return html`${this.own()}<button class="button" data-testid="row-filter" @click=${() => void this.open()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5" /></svg>${t('filter.title')}
      </button>`;
    }
    return html`<tm-filter-bar
      .facets=${this.facets}
      .kinds=${KINDS}
      .wanted=${wanted ?? {}}
      @tm-wanted=${(event: CustomEvent<Wanted>) => void this.narrow(event.detail)}
      >${this.own()}${this.outcome(wanted)}</tm-filter-bar
    >`;
  }

  /** Whether what the shopper declared counts, with one touch to change that. */
  private own() {
    const { preferences } = this.now.visit.hand ?? {};
    if (!preferences || !declaresSomething(preferences)) {
      return nothing;
    }
    const { inUse } = preferences;
    return html`<button
      slot="start"
      class="button ${inUse ? 'own' : ''}"
      data-testid="row-preferences"
      aria-pressed=${inUse}
      aria-label=${t('hand.preferences')}
      @click=${() => void usePreferences(this.page, !inUse)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 11.6a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8zM2.8 20c.5-3.8 2.8-5.7 6.2-5.7s5.7 1.9 6.2 5.7${inUse ? 'm1-9.3 2 2L22 8.5' : ''}" />
      </svg>
    </button>`;
  }

  private outcome(wanted: Wanted | undefined) {
    if (!wanted) {
      return html`<button class="button" data-testid="row-filter-close" aria-label=${t('item.back')} @click=${() => (this.opened = false)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
      </button>`;
    }
    return html`${this.hides
        ? html`<span role="status" data-testid="row-filter-hidden">${t('filter.hidden', { hidden: this.hides })}</span>`
        : nothing}<button class="button strong" data-testid="row-filter-reset" @click=${() => void this.narrow({})}>${t('filter.reset')}</button>`;
  }

  private async open(): Promise<void> {
    this.opened = true;
    await this.load(this.now.visit.wanted ?? {});
  }

  private async narrow(wanted: Wanted): Promise<void> {
    this.page.touched();
    await Promise.all([wish(this.page, wanted), this.load(wanted)]);
  }

  /** What would leave something; while the app does not answer, what was known before. */
  private async load(wanted: Wanted): Promise<void> {
    this.facets = (await this.page.api.search('', wanted, 0).catch(() => undefined))?.facets ?? this.facets;
  }
}
