import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { ageWords, syncWords } from '../../i18n/say';
import css from './sync-state.css?inline';

/** One quiet line: is the catalogue up to date, and of when is it. */
export default class SyncState extends Panel {
  static readonly tag = 'tm-sync-state';
  static readonly region = 'kiosk.foot';
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { sync, wall: now } = this.now;
    if (!sync) {
      return nothing;
    }
    const since = sync.publishedAt ?? sync.installedAt;
    return html`<p data-testid="sync-state" data-state=${sync.state}>
      <i></i><span>${syncWords(sync)}</span>
      ${since ? html`<span class="soft">· ${t('sync.as-of', { age: ageWords(since, now) })}</span>` : nothing}
      ${sync.demoData ? html`<span class="soft">· ${t('app.demo')}</span>` : nothing}
    </p>`;
  }
}
