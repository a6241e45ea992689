import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import { uprightPicture } from '../../live/upright';
import { pictureIn } from './dropped';
import css from './your-turn.css?inline';

/** "Your turn": drop, paste, choose or take any photo; the answer is shown as for the camera. */
export default class YourTurn extends Panel {
  static readonly tag = 'tm-your-turn';
  static readonly region = 'kiosk.action';
  static override styles = [base, unsafeCSS(css)];

  @state() private busy = false;
  @state() private problem: string | undefined;
  @state() private dragged = false;
  @query('input') private input!: HTMLInputElement;

  protected override follow(): (() => void)[] {
    const heard: [string, EventListener][] = [
      ['paste', (event) => this.given(event, (event as ClipboardEvent).clipboardData)],
      ['drop', (event) => this.given(event, (event as DragEvent).dataTransfer)],
      ['dragover', (event) => this.over(event)],
      ['dragleave', (event) => this.left(event as DragEvent)],
    ];
    heard.forEach(([name, listener]) => addEventListener(name, listener));
    return [...super.follow(), () => heard.forEach(([name, listener]) => removeEventListener(name, listener))];
  }

  override render() {
    return html`<section aria-busy=${this.busy}>
        <div class="words">
          <h2>${t('turn.title')}</h2>
          ${this.problem
            ? html`<p class="problem" role="alert" data-testid="your-turn-problem">${problemWords(this.problem)}</p>`
            : html`<p>${this.busy ? t('turn.looking') : t('turn.more')}</p>`}
        </div>
        ${this.canTake
          ? html`<button class="button" data-testid="your-turn-take" ?disabled=${this.busy} @click=${() => void this.takeNow()}>
              ${t('turn.take')}
            </button>`
          : nothing}
        <label class="button strong">
          ${t('turn.choose')}
          <input class="unseen" type="file" accept="image/*" data-testid="your-turn-input" @change=${() => this.picked()} />
        </label>
      </section>
      ${this.dragged ? html`<div class="drop">${t('turn.drop')}</div>` : nothing}`;
  }

  private get canTake(): boolean {
    return this.now.camera?.status === 'live';
  }

  private picked(): void {
    const file = this.input.files?.[0];
    this.input.value = '';
    if (file) {
      void this.ask(file);
    }
  }

  private given(event: Event, transfer: DataTransfer | null): void {
    this.dragged = false;
    const file = pictureIn(transfer);
    if (file) {
      event.preventDefault();
      void this.ask(file);
    }
  }

  private over(event: Event): void {
    event.preventDefault();
    this.dragged = true;
  }

  private left(event: DragEvent): void {
    this.dragged = event.relatedTarget !== null;
  }

  private async takeNow(): Promise<void> {
    const frame = this.page.frames.value;
    const picture = frame && (await uprightPicture(frame));
    if (picture) {
      await this.ask(picture);
    }
  }

  private async ask(picture: Blob): Promise<void> {
    const { begunAt } = this.now.visit;
    this.busy = true;
    this.problem = undefined;
    try {
      const garments = await this.page.api.recognize(picture);
      const shown = await createImageBitmap(picture);
      if (begunAt !== this.now.visit.begunAt) {
        shown.close(); // its visit is over
        return;
      }
      this.page.forgetPhoto();
      this.page.showPhoto({ picture: shown, garments });
    } catch (thrown) {
      this.problem = thrown instanceof DOMException ? 'picture-unreadable' : problemCode(thrown);
    } finally {
      this.busy = false;
    }
  }
}
