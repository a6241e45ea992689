import { html, LitElement, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { language } from '../../i18n/language';
import css from './screens.css?inline';
import { w } from './words';

const SCREENS = ['kiosk', 'mirror', 'staff'] as const;
type Screen = (typeof SCREENS)[number];

/** How high a screen is for its width. */
const TALL = 16 / 9;

/** The three screens side by side, each the page itself in a frame that is scaled to fit. */
export class Screens extends LitElement {
  static readonly tag = 'tm-screens';
  static override styles = [base, unsafeCSS(css)];
  private readonly resized = new ResizeObserver(() => this.fit());
  private spoken = language.value;

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    language.follow((chosen) => {
      if (chosen !== this.spoken) {
        this.spoken = chosen;
        this.requestUpdate();
      }
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  override render() {
    return SCREENS.map(
      (screen) => html`<figure class=${screen}>
        <div class="glass">
          <iframe data-testid="frame-${screen}" title=${words(screen)} src="/${screen}?lang=${this.spoken}"></iframe>
        </div>
        <figcaption>${words(screen)}</figcaption>
      </figure>`,
    );
  }

  protected override firstUpdated(): void {
    this.fit();
  }

  /** A console that has just been opened shows itself; one that is open stays so, as if it were touched. */
  consoleOpened(): void {
    this.frame('staff')?.dispatchEvent(new Event('pointerdown'));
  }

  /** The kiosk looks at a picture as if it were dropped on it. */
  handToKiosk(picture: File): void {
    const dropped = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: [picture] } });
    this.frame('kiosk')?.dispatchEvent(dropped);
  }

  private frame(screen: Screen): Window | null | undefined {
    return this.renderRoot.querySelector<HTMLIFrameElement>(`[data-testid=frame-${screen}]`)?.contentWindow;
  }

  private fit(): void {
    const caption = this.renderRoot.querySelector('figcaption')?.offsetHeight ?? 0;
    const { clientWidth, clientHeight } = this;
    const gaps = parseFloat(getComputedStyle(this).columnGap) * (SCREENS.length - 1) || 0;
    const shown = Math.min((clientWidth - gaps) / SCREENS.length, (clientHeight - caption) / TALL);
    this.style.setProperty('--shown', String(Math.max(80, Math.floor(shown))));
  }
}

function words(screen: Screen): string {
  return w(screen === 'staff' ? 'console' : screen);
}
