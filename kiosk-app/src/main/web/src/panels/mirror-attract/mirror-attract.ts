import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { seen } from '../../live/visit';
import css from './mirror-attract.css?inline';

/** One sentence at the foot of an empty mirror. */
export default class MirrorAttract extends Panel {
  static readonly tag = 'tm-mirror-attract';
  static readonly region = 'mirror.foot';
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { visit, now, camera } = this.now;
    const idle = seen(visit, now).source === 'none' && camera?.status === 'live';
    return idle ? html`<h1 data-testid="attract">${t('mirror.attract')}</h1>` : nothing;
  }
}
