import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { EventsInfo, SyncInfo } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, tileStyle } from '../../house/tile';
import { plain } from '../../i18n/bidi';
import { knows, t } from '../../i18n/language';
import { ageWords, syncWords } from '../../i18n/say';

const ASKED_MS = 3000;

/** Release, generation, age and last outcome, and "sync now". */
export default class StaffSync extends Panel {
  static readonly tag = 'tm-staff-sync';
  static readonly region = 'staff.main';
  static readonly order = 10;
  static override styles = [base, tileStyle];

  @state() private asked = false;

  override render() {
    const { staff } = this.now;
    return staff ? this.tile(staff.sync, staff.events) : nothing;
  }

  private tile(sync: SyncInfo, told?: EventsInfo) {
    const calm = sync.state === 'current' || sync.state === 'syncing';
    return html`<section>
      <h2>
        ${t('staff.sync')}
        <button class="button strong" data-testid="sync-now" ?disabled=${this.asked} @click=${() => void this.syncNow()}>
          ${t(this.asked ? 'staff.sync-asked' : 'staff.sync-now')}
        </button>
      </h2>
      <p class="big ${calm ? 'ok' : 'warn'}" data-testid="sync-state" data-state=${sync.state}>${syncWords(sync)}</p>
      ${facts([
        ['staff.release', html`<span data-testid="sync-release">${sync.release ?? t('staff.never')}</span>`],
        ['staff.generation', html`<span data-testid="sync-generation">${sync.generation ?? t('staff.never')}</span>`],
        ['staff.published', ageWords(sync.publishedAt, this.now.wall)],
        ['staff.installed', ageWords(sync.installedAt, this.now.wall)],
        ['staff.outcome', outcome(sync, this.now.wall)],
        ['staff.next', ageWords(sync.nextAttemptAt, this.now.wall)],
        ['staff.events', told && events(told)],
      ])}
    </section>`;
  }

  private async syncNow(): Promise<void> {
    this.asked = true;
    setTimeout(() => (this.asked = false), ASKED_MS);
    await this.page.api.syncNow().catch(() => undefined);
  }
}

function outcome(sync: SyncInfo, now: number) {
  const last = sync.lastOutcome;
  if (!last) {
    return t('outcome.none');
  }
  return html`<span data-testid="sync-outcome" data-code=${last.code}>${outcomeWords(last.code)}</span>
    ${last.at ? html`<br />${ageWords(last.at, now)}` : nothing}
    ${last.detail ? html`<br /><small><bdi>${plain(last.detail)}</bdi></small>` : nothing}`;
}

/** How many wait; that some were lost, and that somebody must look, is said loudly. */
function events({ state, waiting, dropped, detail }: EventsInfo) {
  const loud = state === 'refused' || state === 'conflict';
  const why = `events.${state}`;
  return html`<span data-testid="events" data-state=${state}>${t('events.waiting', { waiting })}</span>
    ${dropped ? html`<br /><b class="warn">${t('events.dropped', { dropped })}</b>` : nothing}
    ${knows(why) ? html`<br /><span class=${loud ? 'warn' : ''}>${t(why)}</span>` : nothing}
    ${loud && detail ? html`<br /><small><bdi>${plain(detail)}</bdi></small>` : nothing}`;
}

/** The words of an outcome's code; "the last try failed" for one that is new to this page. */
export function outcomeWords(code: string): string {
  const key = `outcome.${code}`;
  return knows(key) ? t(key) : `${t('outcome.failed')} (${code})`;
}
