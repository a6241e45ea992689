import { html, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import type { Fit, Item } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { ta, taCode } from '../../i18n/around';
import { problemWords } from '../../i18n/say';
import css from './around-fit.css?inline';

const ANSWERS = ['size-up', 'as-usual', 'size-down'];

/** What others found of the fit, and a touch to say it oneself. */
export default class AroundFit extends Panel {
  static readonly tag = 'tm-around-fit';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) item!: Item;
  @property({ attribute: false }) fit!: Fit;
  /** What the app answered since. */
  @state() private anew: Fit | undefined;
  @state() private asking = false;
  @state() private trouble: string | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('fit')) {
      this.anew = undefined;
      this.trouble = undefined;
    }
  }

  override render() {
    const { note, answered } = this.anew ?? this.fit;
    return html`${note ? html`<p class="note" data-testid="fit-note">${noteWords(note)}</p>` : nothing}
      <div role="status">
        ${answered ? html`<p class="thanks" data-testid="fit-thanks">${ta('fit.thanks')}</p>` : nothing}
        ${this.trouble ? html`<p class="no">${this.trouble}</p>` : nothing}
      </div>
      ${answered ? nothing : this.question()}`;
  }

  private question() {
    return html`<div role="group" aria-labelledby="ask">
      <p id="ask">${ta('fit.ask')}</p>
      <div class="ways">
        ${ANSWERS.map(
          (answer) =>
            html`<button class="button" data-testid="fit-${answer}" ?disabled=${this.asking} @click=${() => void this.say(answer)}>
              ${taCode('fit-answer', answer)}
            </button>`,
        )}
      </div>
    </div>`;
  }

  /** An answer that arrives when the visit is over is told to be forgotten once more. */
  private async say(answer: string): Promise<void> {
    const { page, fit } = this;
    const { visits } = page;
    this.asking = true;
    this.trouble = undefined;
    try {
      const around = await page.api.sayFit(this.item.itemId, answer);
      this.anew = this.fit === fit ? around.fit : this.anew;
    } catch (thrown) {
      const code = problemCode(thrown);
      this.anew = code === 'already-answered' ? { ...fit, answered: true } : this.anew;
      this.trouble = code === 'already-answered' ? undefined : problemWords(code);
    } finally {
      this.asking = false;
    }
    if (page.visits !== visits) {
      page.connection.send({ type: 'ended' });
    }
  }
}

/** Empty for a finding that is new to the page. */
function noteWords({ code, sizeUp, asUsual, sizeDown, total }: NonNullable<Fit['note']>): string {
  return taCode('fit', code, { up: sizeUp, usual: asUsual, down: sizeDown, total });
}
