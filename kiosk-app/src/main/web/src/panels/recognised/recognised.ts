import { html, nothing, unsafeCSS } from 'lit';
import type { Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { capitalised, t, tCode } from '../../i18n/language';
import { garmentName, lookWords, percent, questionWords, unsureWords } from '../../i18n/say';
import { chosen, seen, type Seen } from '../../live/visit';
import css from './recognised.css?inline';

/** What was recognised and with what confidence, or a question that a touch answers; and what the store can say of it. */
export default class Recognised extends Panel {
  static readonly tag = 'tm-recognised';
  static readonly region = 'kiosk.main';
  static readonly order = 10;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { visit, now } = this.now;
    const view = seen(visit, now);
    const garment = chosen(visit, now);
    return html`<p class="unseen" role="status" data-testid="told">${toldWords(view, garment)}</p>
      ${garment ? this.shown(view, garment) : nothing}
      ${!garment && view.source === 'photo' ? html`<h1 data-testid="recognised-none">${t('recognised.nothing')}</h1>` : nothing}`;
  }

  private shown(view: Seen, garment: Garment) {
    return html`<section class=${view.source}>
      ${this.origin(view, garment)} ${this.name(garment, view.source)}
      ${this.look(garment)} ${view.source === 'live' ? this.choices(garment) : nothing}
      <p class="claim" data-testid="claim" data-claim=${garment.claim}>${claimWords(garment)}</p>
      ${view.garments.length > 1 ? this.others(view.garments, garment) : nothing}
    </section>`;
  }

  private origin(view: Seen, garment: Garment) {
    const words = garment.tag ? t('recognised.tag') : sourceWords(view);
    return words ? html`<p class="origin">${words}</p>` : nothing;
  }

  private name(garment: Garment, source: Seen['source']) {
    return html`<div class="name" data-state=${garment.state}>
      ${garment.colourHex ? html`<i .style=${`background: ${garment.colourHex}`}></i>` : nothing}
      <h1 data-testid="recognised-category" data-category=${garment.category}
        >${nameWords(garment, source)}</h1
      >
      ${garment.state === 'recognised' ? this.confidence(garment) : nothing}
    </div>`;
  }

  private look(garment: Garment) {
    const words = garment.state === 'unsure' ? '' : lookWords(garment);
    return words ? html`<p class="look" data-testid="look">${words}</p>` : nothing;
  }

  /** Large enough for a finger in passing; they keep their places while the question stands. */
  private choices({ track, state, options = [] }: Garment) {
    if (track === undefined) {
      return nothing;
    }
    if (state === 'chosen') {
      return html`<p class="said" data-testid="said">
        ${t('recognised.said')}
        <button class="button" data-testid="take-back" @click=${() => this.page.choose(track)}>${t('recognised.take-back')}</button>
      </p>`;
    }
    return options.length
      ? html`<div class="choices" role="group" aria-label=${questionWords({ options })}>
          ${options.map((category) => this.choice(track, category))}
        </div>`
      : nothing;
  }

  private choice(track: number, category: string) {
    return html`<button
      data-testid="choice"
      data-category=${category}
      aria-label=${t('recognised.choose', { 'a-category': tCode('a-category', category) })}
      @click=${() => this.page.choose(track, category)}
    >
      ${capitalised(tCode('category', category))}
    </button>`;
  }

  private confidence(garment: Garment) {
    const share = percent(garment.confidence);
    return html`<span class="confidence" data-testid="recognised-confidence" data-confidence=${garment.confidence}
      >${t('recognised.percent', { percent: share })}</span
    >`;
  }

  private others(garments: readonly Garment[], shown: Garment) {
    return html`<div class="others">
      <span>${t('recognised.others')}</span>
      ${garments
        .filter((each) => each !== shown)
        .map(
          (each) =>
            html`<button class="button" @click=${() => this.page.patchVisit({ track: each.track })}>
              ${garmentName(each)}
            </button>`,
        )}
    </div>`;
  }
}

function sourceWords(view: Seen): string {
  switch (view.source) {
    case 'photo':
      return t('recognised.photo');
    case 'past':
      return t('recognised.past');
    default:
      return '';
  }
}

/** What is told to those who hear the page: it changes with the garment, not with each frame. */
function toldWords(view: Seen, garment: Garment | undefined): string {
  if (!garment) {
    return view.source === 'photo' ? t('recognised.nothing') : '';
  }
  return `${nameWords(garment, view.source)}. ${claimWords(garment)}`;
}

function nameWords(garment: Garment, source: Seen['source']): string {
  if (garment.state !== 'unsure') {
    return garmentName(garment);
  }
  return source === 'live' ? questionWords(garment) : unsureWords(garment);
}

export function claimWords(garment: Garment): string {
  return garment.state === 'unsure' && garment.options?.length ? t('recognised.ask-hint') : t(`claim.${garment.claim}`);
}
