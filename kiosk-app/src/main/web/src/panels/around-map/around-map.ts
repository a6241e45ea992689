import { html, nothing, svg, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { Floor, Plot, Spot } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { ta, taCode } from '../../i18n/around';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import css from './around-map.css?inline';

/** Metres around the floor, so that a wall's line is not cut. */
const MARGIN = 0.15;

/** In metres: what is not so deep has no room for its name. */
const THIN = 0.5;

/** The store's floor with one rail marked, and the way there. */
export default class AroundMap extends Panel {
  static readonly tag = 'tm-around-map';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) floor!: Floor;

  override render() {
    const { rail, way } = this.floor;
    return html`<h2>${ta('around.way')}</h2>
      <p data-testid="way">
        <b>${t('card.place', { place: rail })}</b> ${way
          ? ta('around.steps', { steps: way.steps, side: taCode('side', way.side) })
          : nothing}
      </p>
      <div class="frame">
        <figure role="img" aria-label=${ta('around.map', { place: rail })} .style=${this.size()} data-testid="store-map">
          ${this.drawing()} ${this.labels()}
        </figure>
      </div>`;
  }

  /** As wide as there is room, and never higher than most of the glass. A style is set as a property, as the policy has it. */
  private size(): string {
    const { width, depth } = frame(this.floor.outline);
    return `aspect-ratio: ${width} / ${depth}; width: min(100%, ${(60 * width) / depth}vh)`;
  }

  private drawing() {
    const { outline, areas, rails, fixtures, kiosk, way, rail } = this.floor;
    const { x, y, width, depth } = frame(outline);
    const marked = rails.find(({ code }) => code === rail);
    return svg`<svg viewBox="${x} ${y} ${width} ${depth}">
      <path class="floor" d=${line(outline)}z></path>
      ${areas.map((each) => box(each, 'area', 0.15))}
      ${fixtures.map((each) => box(each, each.kind, 0.08))}
      ${rails.map((each) => box(each, 'rail', 0.08))}
      ${way ? svg`<path class="way" d=${line(way.points)}></path>` : nothing}
      ${marked ? box(marked, 'marked', 0.08) : nothing}
      ${kiosk ? svg`<circle class="kiosk" cx=${kiosk.x} cy=${kiosk.y} r="0.28"></circle>` : nothing}
    </svg>`;
  }

  private labels() {
    const { areas, fixtures, rails, kiosk, rail } = this.floor;
    const marked = rails.find(({ code }) => code === rail);
    return html`${areas.map((each) => this.label(beginning(each), 'name', plain(each.name)))}
    ${fixtures.map((each) => this.label(each.depth < THIN ? edge(each) : centre(each), each.depth < THIN ? 'above' : 'name', taCode('fixture', each.kind)))}
    ${kiosk ? this.label(kiosk, 'below', ta('around.here')) : nothing}
    ${marked ? this.label(centre(marked), 'pin', plain(rail)) : nothing}`;
  }

  /** Words that stay as large as all others, whatever the floor's scale. */
  private label(at: Spot, kind: string, words: string) {
    const { x, y, width, depth } = frame(this.floor.outline);
    const place = `left: ${(100 * (at.x - x)) / width}%; top: ${(100 * (at.y - y)) / depth}%`;
    return html`<span class=${kind} .style=${place}><bdi>${words}</bdi></span>`;
  }
}

function frame(outline: readonly Spot[]): Plot {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const x = Math.min(...xs) - MARGIN;
  const y = Math.min(...ys) - MARGIN;
  return { x, y, width: Math.max(...xs) + MARGIN - x, depth: Math.max(...ys) + MARGIN - y };
}

function line(points: readonly Spot[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function box({ x, y, width, depth }: Plot, kind: string, round: number) {
  return svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${depth} rx=${round}></rect>`;
}

function centre({ x, y, width, depth }: Plot): Spot {
  return { x: x + width / 2, y: y + depth / 2 };
}

function edge({ x, y, width }: Plot): Spot {
  return { x: x + width / 2, y };
}

/** The middle of the square at its upper left, where its name leaves most of it free. */
function beginning({ x, y, width, depth }: Plot): Spot {
  const half = Math.min(width, depth) / 2;
  return { x: x + half, y: y + half };
}
