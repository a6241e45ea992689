import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { canServe, EASES, type Ease } from '../../live/ease';
import css from './ease.css?inline';
import { pictures } from './pictures';

/** One touch for each wish of those who reach, see or bear less; at the foot of the kiosk, where every hand comes. */
export default class EasePanel extends Panel {
  static readonly tag = 'tm-ease';
  static readonly region = 'kiosk.foot';
  static readonly order = 10;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    return html`<div role="group" aria-label=${t('ease.title')}>${EASES.map((ease) => this.choice(ease))}</div>`;
  }

  private choice(ease: Ease) {
    return canServe(ease, this.now)
      ? html`<button
          data-testid="ease-${ease}"
          aria-label=${t(`ease.${ease}`)}
          aria-pressed=${this.now.visit.eases.includes(ease)}
          @click=${() => this.page.toggle(ease)}
        >
          ${pictures[ease]}
        </button>`
      : nothing;
  }
}
