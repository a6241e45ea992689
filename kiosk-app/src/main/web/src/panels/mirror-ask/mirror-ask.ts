import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import type { AskCode } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { isLeft, seen } from '../../live/visit';
import { code } from '../../sheets/code';
import css from './mirror-ask.css?inline';

/** A phone that has opened the code is told of so soon, and a code that has changed is replaced. */
const LOOK_MS = 4_000;

/** What stands beside it leaves free for it. */
const ROOM = '14.4rem';

/** A code by which the shopper's own phone asks staff to bring what the mirror shows. */
export default class MirrorAsk extends Panel {
  static readonly tag = 'tm-mirror-ask';
  static readonly region = 'mirror.live';
  static readonly order = 36;
  static override styles = [base, unsafeCSS(css)];

  @state() private given: AskCode | undefined;
  private lookedAt = -Infinity;
  /** The visit whose code stood here; told to the app when its shopper has left. */
  private stood: number | undefined;

  override render() {
    const { given } = this;
    if (!given?.link || !given.code || !this.isOffered) {
      return nothing;
    }
    const { phones } = given;
    return html`<section role="group" class=${this.isInCorner ? 'corner' : ''} aria-label=${t('ask.title')} data-testid="mirror-ask" data-link=${given.link}>
      <p role="status" data-testid="mirror-ask-words" data-phones=${phones}>${phones ? t('ask.phones', { phones }) : t(this.isInCorner ? 'ask.title' : 'ask.scan')}</p>
      ${code(given.code, t('ask.scan'))}
    </section>`;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { now, link, visit } = this.now;
    if (link !== 'up') {
      this.forget(); // an app that starts anew may have other settings
    } else if (this.stood !== undefined && (this.stood !== this.page.visits || isLeft(visit, this.page.glassTouchedAt, now))) {
      this.left();
    } else if (this.isOffered && this.given?.wanted !== false && now - this.lookedAt >= LOOK_MS) {
      this.lookedAt = now;
      void this.look();
    }
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const section = this.renderRoot.querySelector('section');
    const { style } = document.documentElement;
    style.setProperty('--ask', section ? ROOM : '0px');
    style.setProperty('--ends', section && this.isInCorner ? 'left' : 'end');
  }

  /** Small, in the corner of what is told of an item that is put on, whose buttons make room. */
  private get isInCorner(): boolean {
    return this.now.visit.wearing !== undefined;
  }

  private get isOffered(): boolean {
    const { help, visit, now } = this.now;
    return !!help?.onDuty && !visit.still && seen(visit, now).garments.length > 0;
  }

  private async look(): Promise<void> {
    const { visits } = this.page;
    const given = await this.page.api.askCode().catch(() => undefined);
    if (visits === this.page.visits) {
      this.given = given;
      this.stood = given?.link ? visits : this.stood;
    }
  }

  /** Of a visit that has ended the app knows. */
  private left(): void {
    if (this.stood === this.page.visits) {
      void this.page.api.leaveAskCode().catch(() => undefined);
    }
    this.forget();
  }

  private forget(): void {
    this.given = undefined;
    this.stood = undefined;
    this.lookedAt = -Infinity;
  }
}
