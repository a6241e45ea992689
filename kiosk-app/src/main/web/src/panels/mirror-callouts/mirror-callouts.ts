import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card, Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { garmentName, priceWords, questionWords } from '../../i18n/say';
import type { Glass } from '../../live/page';
import { Measured } from '../../live/measured';
import { WornWatch } from '../../live/worn';
import type { Rect } from '../../live/geometry';
import { apart, Follower } from './follower';
import css from './mirror-callouts.css?inline';

const MOST = 2;

/** Words that follow each garment over the mirror picture: what it is, and where the store has it or the nearest. */
export default class MirrorCallouts extends Panel {
  static readonly tag = 'tm-mirror-callouts';
  static readonly region = 'mirror.live';
  static readonly order = 20;
  static override styles = [base, unsafeCSS(css)];
  private readonly follower = new Follower();
  private readonly measured = new Measured();
  private readonly worn = new WornWatch();

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => this.worn.look(frame, this.now.now) && this.requestUpdate()), this.page.glass.follow((glass) => glass && this.moved(glass))];
  }

  override render() {
    const { scene, wearing } = this.now.visit;
    const garments = wearing ? [] : scene.garments.slice(0, MOST); // what is put on is told of elsewhere
    return html`${repeat(
      garments,
      (garment, index) => garment.track ?? index,
      (garment) => this.callout(garment),
    )}`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.toggleAttribute('worn', this.worn.parts(this.now.now).length > 0);
    const { value } = this.page.glass;
    if (value) {
      this.moved(value);
    }
  }

  private callout(garment: Garment) {
    const sure = garment.state !== 'unsure';
    const item = garment.claim === 'this-item' || garment.claim === 'not-carried' ? garment.cards[0] : undefined;
    return html`<div
      data-testid="mirror-callout"
      data-state=${garment.state}
      data-track=${garment.track ?? ''}
      data-category=${garment.category}
    >
      <h1 data-testid="recognised-category" data-category=${garment.category}
        >${sure ? garmentName(garment) : questionWords(garment)}</h1
      >
      ${item
        ? html`<p class="claim" data-testid="claim" data-claim=${garment.claim}>
              ${t(garment.claim === 'this-item' ? 'mirror.this-item' : 'mirror.nearest', { title: item.title })}
            </p>
            ${this.facts(item)}`
        : this.askUs(garment)}
    </div>`;
  }

  private askUs({ claim }: Garment) {
    return claim === 'ask-us' ? html`<p class="claim" data-testid="claim" data-claim=${claim}>${t('claim.ask-us')}</p>` : nothing;
  }

  private facts(item: Card) {
    return html`<p class="facts">
      <b>${priceWords(item.price)}</b> ${item.place ? html`<span>${t('card.place', { place: item.place })}</span>` : nothing}
      ${item.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
    </p>`;
  }

  private moved(glass: Glass): void {
    const free = this.measured.of(this);
    const standing: Rect[] = [];
    for (const element of this.renderRoot.querySelectorAll<HTMLElement>('div[data-track]')) {
      const size = this.measured.of(element);
      const wanted = this.follower.spot(element.dataset['track'] ?? '', glass, size, free);
      const spot = wanted && apart({ ...wanted, ...size }, standing, free);
      if (spot) {
        standing.push({ ...size, ...spot });
        element.style.transform = `translate(${spot.x.toFixed(1)}px, ${spot.y.toFixed(1)}px)`;
      }
      element.classList.toggle('placed', !!spot);
    }
  }
}
