import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { problemCode } from '../api/api';
import { declaresSomething, usePreferences } from '../hand/hand';
import type { Choosable, Declared, Drawn, Hand } from '../hand/shapes';
import { plain } from '../i18n/bidi';
import { isHandKey, th } from '../i18n/hand/words';
import { capitalised, t, tCode } from '../i18n/language';
import { problemWords, roundPriceWords } from '../i18n/say';
import { showAnew } from '../live/wishes';
import { inOrder, SWATCHES } from '../panels/filter-bar/swatches';
import { priceSteps } from '../search/wanted';
import { cloth, laidOut } from './cloth';
import { code } from './code';
import { Sheet } from './sheet';

const NOTHING: Declared = { sizes: {}, colours: [], departments: [], patterns: [] };
/** More categories would make a line nobody reads. */
const NAMED = 6;

/** What the shopper declares by choice: own sizes, what an item may cost, colours, departments and, as a style, patterns. */
export class PreferencesSheet extends Sheet {
  static readonly tag = 'tm-preferences';

  @state() private choosable: Choosable | undefined;
  @state() private trouble: string | undefined;
  @state() private taken: { readonly profile: string; readonly drawn: Drawn } | undefined;
  /** As touched, until the app has told it. */
  @state() private touched: Declared | undefined;

  private heard: readonly unknown[] = [];

  protected override follow(): (() => void)[] {
    const stops = [...super.follow(), this.page.state.follow(() => this.loadIfTold())];
    this.loadIfTold();
    return stops;
  }

  override render() {
    return this.framed('preferences', t('hand.preferences'), this.choosable ? this.body(this.choosable) : this.waiting());
  }

  private waiting() {
    return html`<p class="more" role="status">${this.trouble ? problemWords(this.trouble) : t('item.loading')}</p>
      ${this.trouble ? html`<div class="ways"><button class="button strong" @click=${() => void this.load()}>${t('item.retry')}</button></div>` : nothing}`;
  }

  private body({ kinds, colours, departments, patterns, price }: Choosable) {
    const declared = this.declared;
    const limits = priceSteps(price).flatMap(({ maxPrice }) => maxPrice ?? []);
    return html`${this.refused()}<p class="more">${th('taste.more')}</p>
      ${this.ways(this.now.visit.hand)}
      ${kinds.map(({ kind, categories, sizes }) =>
        this.group(
          kind === 'letters' ? th('taste.letters') : capitalised(tCode('categories', kind)),
          sizes.map((size) => this.chip('size', html`<bdi>${plain(size)}</bdi>`, has(declared.sizes[kind], size), () => this.size(kind, size))),
          kind === 'letters' ? categoryWords(categories) : '',
        ),
      )}
      ${limits.length
        ? this.group(
            th('taste.budget'),
            limits.map((limit) =>
              this.chip('budget', t('filter.up-to', { price: roundPriceWords(limit, price?.currency ?? 'EUR') }), Number(declared.budget) === limit, () => this.budget(limit)),
            ),
          )
        : nothing}
      ${colours.length > 1
        ? this.group(
            th('taste.colours'),
            inOrder(colours.map((value) => ({ value }))).map(({ value }) =>
              this.chip(
                'colour',
                html`${SWATCHES[value] ? html`<i .style=${`background: ${SWATCHES[value]}`}></i>` : nothing}${capitalised(tCode('colour', value))}`,
                has(declared.colours, value),
                () => this.declare({ ...declared, colours: toggled(declared.colours, value) }),
              ),
            ),
          )
        : nothing}
      ${patterns.length > 1
        ? this.group(
            th('taste.style'),
            laidOut(patterns).map((value) =>
              this.chip('pattern', html`${cloth(value)}${capitalised(tCode('pattern', value))}`, has(declared.patterns, value), () =>
                this.declare({ ...declared, patterns: toggled(declared.patterns, value) }),
              ),
            ),
          )
        : nothing}
      ${departments.length > 1
        ? this.group(
            t('filter.department'),
            departments.map((value) =>
              this.chip('department', capitalised(tCode('department', value)), has(declared.departments, value), () =>
                this.declare({ ...declared, departments: toggled(declared.departments, value) }),
              ),
            ),
          )
        : nothing}`;
  }

  /** Why a code that was just read is not taken. */
  private refused() {
    const key = this.now.read?.says ?? '';
    return isHandKey(key) ? html`<p class="trouble" role="alert" data-testid="profile-refused">${th(key)}</p>` : nothing;
  }

  private ways(hand: Hand | undefined) {
    const { preferences } = hand ?? {};
    if (!preferences || !declaresSomething(this.declared)) {
      return html`<p class="more">${th('taste.show')}</p>`;
    }
    const { profile, inUse } = preferences;
    return html`<div class="ways">
        <button class="button" data-testid="preferences-use" aria-pressed=${inUse} @click=${() => void usePreferences(this.page, !inUse)}>
          ${th(inUse ? 'taste.off' : 'taste.on')}
        </button>
        <button class="button" data-testid="preferences-forget" @click=${() => void this.declare(NOTHING)}>${th('taste.forget')}</button>
        ${profile && this.taken?.profile !== profile
          ? html`<button class="button strong" data-testid="preferences-take" @click=${() => void this.draw(profile)}>${th('taste.take')}</button>`
          : nothing}
      </div>
      ${profile ? nothing : html`<p class="more">${th('taste.too-much')}</p>`}
      ${profile && this.taken?.profile === profile
        ? html`<section class="take" data-testid="preferences-code">
            ${code(this.taken.drawn, th('taste.take'))}
            <div>
              <h2>${th('taste.take')}</h2>
              <p>${th('taste.take-more')}</p>
            </div>
          </section>`
        : nothing}`;
  }

  private group(title: string, chips: unknown, more = '') {
    return html`<section class="group" role="group" aria-label=${title}>
      <h2>${title}</h2>
      ${more ? html`<small>${more}</small>` : nothing}
      <div class="chips">${chips}</div>
    </section>`;
  }

  private chip(kind: string, words: unknown, on: boolean, touch: () => unknown) {
    return html`<button data-testid="preference-${kind}" aria-pressed=${on} @click=${touch}>${words}</button>`;
  }

  private get declared(): Declared {
    return this.touched ?? this.now.visit.hand?.preferences ?? NOTHING;
  }

  private size(kind: string, size: string): Promise<void> {
    const { declared } = this;
    return this.declare({ ...declared, sizes: { ...declared.sizes, [kind]: toggled(declared.sizes[kind] ?? [], size) } });
  }

  private budget(limit: number): Promise<void> {
    const { budget, ...others } = this.declared;
    return this.declare(Number(budget) === limit ? others : { ...others, budget: limit });
  }

  /** Shown at once; what the app then tells of it counts. */
  private async declare({ sizes, budget, colours, departments, patterns }: Declared): Promise<void> {
    this.page.touched();
    const declared = { sizes, colours, departments, patterns, ...(budget !== undefined && { budget }) };
    this.touched = declared;
    const done = await showAnew(this.page, () => this.page.api.prefer(declared));
    if (this.touched === declared) {
      this.touched = undefined;
    }
    if (done === 'failed') {
      this.page.says('problem.unknown');
    }
  }

  /** Other goods make other choices, and a sync may have brought the first ones. */
  private loadIfTold(): void {
    const { goods, sync } = this.now;
    if (this.heard[0] !== goods || this.heard[1] !== sync) {
      this.heard = [goods, sync];
      void this.load();
    }
  }

  /** What is shown stays until something newer has come. */
  private async load(): Promise<void> {
    const { heard } = this;
    this.trouble = undefined;
    try {
      const found = await this.page.api.choosable();
      this.choosable = heard === this.heard ? found : this.choosable;
    } catch (thrown) {
      this.trouble = heard === this.heard ? problemCode(thrown) : this.trouble;
    }
  }

  private async draw(profile: string): Promise<void> {
    this.page.touched();
    const drawn = await this.page.api.qr(profile).catch(() => undefined);
    if (drawn) {
      this.taken = { profile, drawn };
    } else {
      this.page.says('problem.app-unreachable');
    }
  }
}

function has(values: readonly string[] | undefined, value: string): boolean {
  return values?.includes(value) ?? false;
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

function categoryWords(categories: readonly string[]): string {
  const named = categories.slice(0, NAMED).map((category) => tCode('categories', category));
  return capitalised(named.join(t('recognised.comma'))) + (categories.length > NAMED ? ' …' : '');
}
