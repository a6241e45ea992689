import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { heldWords } from '../../i18n/held';
import { t } from '../../i18n/language';
import { ANSWER_MS, heldOf, IDLE_MS } from '../../live/visit';
import css from './visit-held.css?inline';

/** What is stored and what is held for the visit; a touch explains it, and on the kiosk another ends the visit. */
export default class VisitHeld extends Panel {
  static readonly tag = 'tm-visit-held';
  static override styles = [base, unsafeCSS(css)];

  @state() private explains = false;
  @query('section') private dialog!: HTMLElement | null;

  constructor() {
    super();
    new FocusTrap(this, () => this.dialog);
  }

  protected override follow(): (() => void)[] {
    const close = (event: KeyboardEvent): void => void (event.key === 'Escape' && (this.explains = false));
    addEventListener('keydown', close);
    return [...super.follow(), () => removeEventListener('keydown', close)];
  }

  override render() {
    return html`<button class="line" data-testid="privacy" aria-haspopup="dialog" @click=${() => (this.explains = true)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 5 6v5c0 4.6 2.9 8.3 7 10 4.1-1.7 7-5.4 7-10V6z" /><path d="m9 12 2.2 2.2L15.2 10" /></svg>
        <span>${this.stored()}<small data-testid="held">${this.more()}</small></span>
      </button>
      ${this.end()} ${this.explains ? this.explanation() : nothing}`;
  }

  /** The app's own count; no figure is claimed while it has told none. */
  private stored() {
    const privacy = this.now.staff?.privacy ?? this.now.privacy;
    return privacy ? html`<b>${t('app.privacy', { count: privacy.picturesStored })}</b>` : nothing;
  }

  /** A visit is the shoppers' screens' matter. */
  private more(): string {
    return this.page.screen === 'staff' ? t('app.privacy-more') : this.held();
  }

  private held(): string {
    const { visit, held } = this.now;
    return heldWords(heldOf(visit, this.page.isForeign, held?.held));
  }

  private end() {
    return this.page.screen === 'kiosk' && this.page.isVisited
      ? html`<button class="button end" data-testid="end-visit" @click=${() => this.endVisit()}>${t('held.end')}</button>`
      : nothing;
  }

  private explanation() {
    const { askAfterMs = IDLE_MS, answerMs = ANSWER_MS } = this.now.held ?? {};
    const seconds = Math.round(askAfterMs / 1000);
    return html`<div class="veil" @click=${() => (this.explains = false)}></div>
      <section role="dialog" aria-modal="true" aria-labelledby="title" tabindex="-1" data-testid="held-more">
        <h2 id="title">${t('held.title')}</h2>
        ${this.stored()}
        <p>${t('app.privacy-more')} ${t('held.stored-more')}</p>
        ${this.page.screen === 'staff' ? nothing : html`<b>${this.held()}</b>`}
        <p>${t('held.more', { seconds, answer: Math.round(answerMs / 1000) })}</p>
        <div class="ways">${this.end()}<button class="button strong" @click=${() => (this.explains = false)}>${t('held.close')}</button></div>
      </section>`;
  }

  private endVisit(): void {
    this.explains = false;
    this.page.startAnew();
  }
}
