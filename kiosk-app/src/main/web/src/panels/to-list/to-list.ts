import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { offList, onList, toList, type ToTry } from '../../hand/hand';
import type { FittingItem } from '../../hand/shapes';
import { base } from '../../house/base';
import { plain } from '../../i18n/bidi';
import { language, t } from '../../i18n/language';
import type { Page } from '../../live/page';
import css from './to-list.css?inline';

/** Puts a thing on the fitting list by one touch, and takes it off by another. */
export default class ToList extends LitElement {
  static readonly tag = 'tm-to-list';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) page!: Page;
  @property({ attribute: false }) wish!: ToTry & { readonly title?: string };
  @property({ reflect: true }) look: 'button' | 'icon' = 'button';
  @state() private entry: FittingItem | undefined;
  private unfollow: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = [language.follow(() => this.requestUpdate()), this.page.state.follow(() => this.find())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow.forEach((stop) => stop());
  }

  protected override willUpdate(): void {
    this.find();
  }

  override render() {
    const { entry, look } = this;
    if (this.page.screen !== 'kiosk') {
      return nothing;
    }
    const label = t(entry ? 'hand.on-list' : 'hand.to-list');
    return html`<button
      class="button ${entry ? 'on' : ''}"
      data-testid="to-list"
      data-on=${entry !== undefined}
      aria-pressed=${entry !== undefined}
      aria-label=${look === 'icon' ? `${label}: ${plain(this.wish.title ?? '')}` : label}
      @click=${() => void this.toggle()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d=${entry ? 'm5.5 12.5 4.2 4.2L18.5 7.5' : 'M12 9.2V8a2.3 2.3 0 1 0-2.3-2.3M12 9.2 3.6 15a1.6 1.6 0 0 0 .9 2.9h15a1.6 1.6 0 0 0 .9-2.9z'} />
      </svg>
      ${look === 'icon' ? nothing : label}
    </button>`;
  }

  /** Drawn anew only when it has changed: there are many cards. */
  private find(): void {
    const { itemId, size, colour } = this.wish;
    this.entry = onList(this.page.state.value.visit.hand, { itemId, size, colour: this.look === 'icon' ? undefined : colour });
  }

  private async toggle(): Promise<void> {
    const { itemId, size, colour } = this.wish;
    await (this.entry ? offList(this.page, this.entry.number) : toList(this.page, this.look === 'icon' ? { itemId } : { itemId, size, colour }));
  }
}
