import { html, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import type { AskedFor, Item, Variant } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import { freshness } from '../../i18n/stock';
import { askedWords, isOpen, replyWords, takeBack } from '../../live/asked';
import css from './bring.css?inline';

/** Asks staff for one variant and shows what comes of it. */
export default class Bring extends Panel {
  static readonly tag = 'tm-bring';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) item!: Item;
  @property({ attribute: false }) variant!: Variant;
  @state() private asking = false;
  @state() private trouble: string | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('variant')) {
      this.trouble = undefined;
    }
  }

  /** The strip on top leaves to this page what it tells. */
  protected override updated(): void {
    if (this.isConnected) {
      this.tells(this.request()?.id); // an update that waited comes after the end, too
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tells(undefined);
  }

  override render() {
    const request = this.request();
    return html`<div role="status">
      ${request ? this.going(request) : nothing} ${this.trouble ? html`<p class="no">${this.trouble}</p>` : nothing}
      ${request && isOpen(request) ? nothing : this.offer(request)}
    </div>`;
  }

  private tells(told: string | undefined): void {
    if (this.now.visit.told !== told) {
      this.page.patchVisit({ told });
    }
  }

  /** The newest request of this visit for this variant. */
  private request(): AskedFor | undefined {
    const { itemId } = this.item;
    const { size, colour = '' } = this.variant;
    const same = (each: AskedFor): boolean => each.itemId === itemId && each.size === size && each.colour === colour;
    return this.now.help?.requests.filter((each) => same(each) && each.state !== 'withdrawn').at(-1);
  }

  private offer(request: AskedFor | undefined) {
    const { help, wall: now } = this.now;
    const there = this.variant.stock > 0 || freshness(this.variant.countedAt, now) === 'ask';
    if (!help?.onDuty || !there || request?.state === 'answered') {
      return nothing;
    }
    return html`<button class="button strong" data-testid="bring" ?disabled=${this.asking} @click=${() => void this.ask()}>
      ${t('bring.ask', { size: this.variant.size })}
    </button>`;
  }

  private going(request: AskedFor) {
    return html`<p class=${request.state} data-testid="asked" data-state=${request.state}>
        ${askedWords(request)}${request.reply ? html` <b>${replyWords(request)}</b>` : nothing}
      </p>
      ${isOpen(request)
        ? html`<button class="button" data-testid="withdraw" @click=${() => void takeBack(this.page, request)}>${t('bring.withdraw')}</button>`
        : nothing}`;
  }

  private async ask(): Promise<void> {
    this.asking = true;
    this.trouble = undefined;
    const { size, colour = '' } = this.variant;
    try {
      await this.page.api.bring({ itemId: this.item.itemId, size, colour });
    } catch (thrown) {
      this.trouble = problemWords(problemCode(thrown));
    } finally {
      this.asking = false;
    }
  }
}
