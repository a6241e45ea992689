import { html, LitElement, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { defineScreen, region } from '../../house/region';
import { Page } from '../../live/page';
import { coveredBy } from './covered';
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

  /** Tells panels in the glass, as `--foot` and `--side`, how much of it the foot covers; `--tall` is for the fade. */
  protected override firstUpdated(): void {
    const landscape = matchMedia('(min-aspect-ratio: 1/1)');
    const told = (): void => {
      const { foot, side } = coveredBy({ width: this.foot.offsetWidth, height: this.foot.offsetHeight }, landscape.matches);
      this.style.setProperty('--foot', `${foot}px`);
      this.style.setProperty('--side', `${side}px`);
      this.style.setProperty('--tall', `${this.foot.offsetHeight}px`);
    };
    new ResizeObserver(told).observe(this.foot);
    landscape.addEventListener('change', told);
  }

  override render() {
    return html`<main>
      <div class="glass">${region('mirror.live', this.page)}</div>
      <div class="language"><tm-language-switch .page=${this.page}></tm-language-switch></div>
      <div class="foot">${region('mirror.foot', this.page)}</div>
    </main>`;
  }
}

defineScreen('tm-mirror', Mirror);
