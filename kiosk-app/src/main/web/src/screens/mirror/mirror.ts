import { html, LitElement, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { defineScreen, region } from '../../house/region';
import { Page } from '../../live/page';
import css from './mirror.css?inline';

/** `/mirror`: the mirrored live picture fills the glass; words follow the garment; nothing needs a touch. */
class Mirror extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly page = new Page('mirror');
  @query('.foot') private foot!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    this.page.start();
  }

  /** Tells panels in the glass, as `--foot`, how much of it the foot covers. */
  protected override firstUpdated(): void {
    const told = (): void => this.style.setProperty('--foot', `${this.foot.offsetHeight}px`);
    new ResizeObserver(told).observe(this.foot);
  }

  override render() {
    return html`<div class="glass">${region('mirror.live', this.page)}</div>
      <div class="language"><tm-language-switch></tm-language-switch></div>
      <div class="foot">${region('mirror.foot', this.page)}</div>`;
  }
}

defineScreen('tm-mirror', Mirror);
