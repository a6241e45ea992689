import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { capitalised, t, tCode } from '../../i18n/language';
import { chosen } from '../../live/visit';
import { WornWatch } from '../../live/worn';
import type { Count, Wanted } from '../../search/shapes';
import { inOrder, SWATCHES } from '../filter-bar/swatches';
import css from './mirror-colours.css?inline';
import { partsOf } from './parts';
import { onTour } from './tour';

const MOST = 6;
/** What the callouts leave free for it. */
const ROOM = '14.8rem';

interface Offer {
  /** What it may be on the body, the likeliest first. */
  readonly parts: readonly string[];
  /** Which visit it is of, and since when. */
  readonly visit: number;
  readonly since: number;
  readonly colours: readonly Count[];
  /** What was touched: a colour, or none for "as it is"; undefined while nobody touched. */
  readonly touched?: { readonly colour: string | undefined };
}

/** What somebody wears, in the colours that this store has of it. */
export default class MirrorColours extends Panel {
  static readonly tag = 'tm-mirror-colours';
  static readonly region = 'mirror.live';
  static readonly order = 30;
  static override styles = [base, unsafeCSS(css)];
  /** One for each place on the body, by the likeliest part. */
  private readonly offers = new Map<string, Offer>();
  private offer: Offer | undefined;
  private readonly worn = new WornWatch();

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => this.worn.look(frame, this.now.now) && this.requestUpdate())];
  }

  override render() {
    const { offer, colour } = this;
    if (!offer?.colours.length || !this.isWorn) {
      return nothing;
    }
    return html`<section role="group" aria-label=${t('mirror.colours')}>
      <h2 aria-hidden="true">${t('mirror.colours')}</h2>
      ${repeat(
        offer.colours,
        ({ value }) => value,
        (count) => this.swatch(offer, count, colour === count.value),
      )}
      <button class="own" data-testid="mirror-colour-own" aria-pressed=${colour === undefined} @click=${() => this.touch(offer, undefined)}>
        ${t('mirror.as-it-is')}
      </button>
      ${this.told(offer, colour)}
    </section>`;
  }

  private told({ colours }: Offer, colour: string | undefined) {
    const items = colours.find(({ value }) => value === colour)?.items;
    return items === undefined
      ? nothing
      : html`<p data-testid="mirror-colour-told">
          <b>${t('mirror.colour-here', { colour: capitalised(tCode('colour', colour)), items })}</b>
          <small>${t('mirror.look-not-fit')}</small>
        </p>`;
  }

  private swatch(offer: Offer, { value, items }: Count, isOn: boolean) {
    const name = capitalised(tCode('colour', value));
    return html`<button
      class="swatch"
      data-testid="mirror-colour"
      data-colour=${value}
      aria-pressed=${isOn}
      aria-label=${t('mirror.colour-here', { colour: name, items })}
      .style=${`--tint: ${SWATCHES[value] ?? 'transparent'}`}
      @click=${() => this.touch(offer, value)}
    ></button>`;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { visit, now } = this.now;
    const worn = (garments: readonly Garment[]): Garment[] => garments.filter(({ category }) => partsOf(category).length);
    const scene = { ...visit.scene, garments: worn(visit.scene.garments) };
    const garment = chosen({ ...visit, photo: undefined, scene, last: worn(visit.last) }, now);
    if (garment) {
      void this.offerFor(garment);
    } else {
      this.offer = undefined;
      this.offers.clear(); // who comes next is shown the colours anew
    }
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const section = this.renderRoot.querySelector('section');
    const { style } = document.documentElement;
    style.setProperty('--colours', section ? ROOM : '0px');
    style.setProperty('--colours-end', section ? `${section.getBoundingClientRect().bottom}px` : '0px');
    const { recoloured } = this.now.visit;
    const { colour } = this;
    const parts = this.offer?.parts ?? [];
    if (recoloured?.colour !== colour || (recoloured && recoloured.parts !== parts)) {
      queueMicrotask(() => this.page.patchVisit({ recoloured: colour === undefined ? undefined : { parts, colour } }));
    }
  }

  /** What is shown: what was touched, else what the tour is at. */
  private get colour(): string | undefined {
    const { offer } = this;
    if (!offer || !this.isWorn || offer.visit !== this.page.visits) {
      return undefined;
    }
    const byItself = this.now.visit.wearing ? undefined : onTour(this.now.now - offer.since, offer.colours)?.value;
    return offer.touched ? offer.touched.colour : byItself;
  }

  private get isWorn(): boolean {
    const seen = this.worn.parts(this.now.now);
    return !!this.offer?.parts.some((part) => seen.includes(part));
  }

  private touch(offer: Offer, colour: string | undefined): void {
    this.hold({ ...offer, touched: { colour } });
    this.page.touched();
    this.requestUpdate();
  }

  /**
   * Asked once for each place on the body, so that a blazer which is then taken for outerwear keeps what was chosen: the
   * colours of the kind, else all of the store's.
   */
  private async offerFor({ category, colour }: Garment): Promise<void> {
    const visit = this.page.visits;
    const parts = partsOf(category);
    const known = this.offers.get(parts[0] ?? '');
    if (known?.visit === visit) {
      this.offer = known;
      return;
    }
    const offer = { parts, visit, since: this.now.now, colours: [] };
    this.hold(offer);
    const ofKind = await this.coloursOf({ category }, colour);
    const colours = ofKind.length ? ofKind : await this.coloursOf({}, colour);
    if (this.offers.get(parts[0] ?? '') === offer) {
      this.hold({ ...offer, since: this.now.now, colours });
      this.requestUpdate();
    }
  }

  private hold(offer: Offer): void {
    this.offers.set(offer.parts[0] ?? '', offer);
    this.offer = offer;
  }

  /** Those that the store has most of. */
  private async coloursOf(wanted: Wanted, own: string | undefined): Promise<readonly Count[]> {
    const found = await this.page.api.search('', wanted, 0).catch(() => undefined);
    const known = (found?.facets.colours ?? []).filter(({ value }) => value !== own && value in SWATCHES);
    return inOrder([...known].sort((one, other) => other.items - one.items).slice(0, MOST));
  }
}
