import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import type { LessonDraft, LessonRow, LessonSubject, LessonTrial, Teaching } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { tileStyle } from '../../house/tile';
import { capitalised, named, t, tCode } from '../../i18n/language';
import { ageWords, percent, problemWords } from '../../i18n/say';
import css from './staff-teach.css?inline';

/** Teaching: a lesson in the making, photo by photo and measured before it counts; all lessons with undo and redo. */
export default class StaffTeach extends Panel {
  static readonly tag = 'tm-staff-teach';
  static readonly region = 'staff.main';
  static readonly order = 30;
  static override styles = [base, tileStyle, unsafeCSS(css)];

  @state() private teaching: Teaching | undefined;
  @state() private kind: 'category' | 'item' = 'category';
  @state() private busy = false;
  @state() private problem = '';
  @query('[name="what"]') private what!: HTMLInputElement;
  @query('[name="by"]') private by!: HTMLInputElement;
  @query('[type="file"]') private files!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask(() => this.page.api.teaching());
  }

  override render() {
    const { teaching } = this;
    return html`<section aria-busy=${this.busy}>
      <h2>${t('teach.title')}</h2>
      <p>${t('teach.more')}</p>
      ${teaching?.draft ? this.draft(teaching.draft) : this.begin()}
      ${this.problem
        ? html`<p class="problem" role="alert" data-testid="teach-problem">${problemWords(this.problem)}</p>`
        : nothing}
      <ol>${teaching?.lessons.map((lesson) => this.lesson(lesson))}</ol>
    </section>`;
  }

  private begin() {
    return html`<form @submit=${(event: Event) => this.begun(event)}>
      ${(['category', 'item'] as const).map(
        (kind) => html`<label class="kind">
          <input
            type="radio"
            name="kind"
            data-testid="teach-kind-${kind}"
            .checked=${this.kind === kind}
            @change=${() => (this.kind = kind)}
          />
          ${t(`teach.${kind}`)}
        </label>`,
      )}
      <input
        type="text"
        name="what"
        required
        maxlength="128"
        data-testid="teach-name"
        placeholder=${t(`teach.${this.kind}-name`)}
        aria-label=${t(`teach.${this.kind}-name`)}
      />
      <input type="text" name="by" maxlength="60" placeholder=${t('teach.by')} aria-label=${t('teach.by')} />
      <button class="button strong" data-testid="teach-begin" ?disabled=${this.busy}>${t('teach.begin')}</button>
    </form>`;
  }

  private draft(draft: LessonDraft) {
    const missing = Math.max(0, draft.needed - draft.photos.length);
    return html`<p class="big" data-testid="teach-draft">${subjectWords(draft.subject)}</p>
      <p data-testid="teach-count" data-photos=${draft.photos.length}>
        ${missing ? t('teach.missing', { missing }) : t('teach.enough', { photos: draft.photos.length })}
      </p>
      <ol>
        ${draft.photos.map(
          (photo, index) => html`<li data-testid="teach-photo" data-verdict=${photo.verdict}>
            <span>${t('teach.photo', { number: index + 1, verdict: t(`teach.${photo.verdict}`), percent: agreed(photo.agreement) })}</span>
            <button class="button" ?disabled=${this.busy} @click=${() => void this.ask(() => this.page.api.teachRemove(index))}>
              ${t('teach.remove')}
            </button>
          </li>`,
        )}
      </ol>
      <div class="row">
        ${this.button('teach-seen', 'teach.seen', () => this.page.api.teachSeen())}
        <label class="button">
          ${t('teach.files')}
          <input class="unseen" type="file" accept="image/*" multiple data-testid="teach-files" @change=${() => void this.picked()} />
        </label>
      </div>
      ${draft.trial ? html`<p data-testid="teach-trial">${trialWords(draft.trial)}</p>` : nothing}
      <div class="row">
        ${this.button('teach-measure', 'teach.measure', () => this.page.api.teachMeasure(), missing > 0)}
        ${draft.trial ? this.button('teach-keep', 'teach.keep', () => this.page.api.teachKeep()) : nothing}
        ${this.button('teach-cancel', 'teach.cancel', () => this.page.api.teachCancel())}
      </div>`;
  }

  private lesson(lesson: LessonRow) {
    const on = lesson.standing !== 'undone';
    const change = () => (on ? this.page.api.teachUndo(lesson.number) : this.page.api.teachRedo(lesson.number));
    return html`<li data-testid="teach-lesson" data-standing=${lesson.standing}>
      <span
        ><b>${subjectWords(lesson.subject)}</b> · ${t(`teach.${lesson.standing}`)}<br /><small
          >${[named(lesson.by), ageWords(lesson.at, this.now.wall), trialWords(lesson.trial)].filter(Boolean).join(' · ')}</small
        ></span
      >
      ${this.button(on ? 'teach-undo' : 'teach-redo', on ? 'teach.undo' : 'teach.redo', change)}
    </li>`;
  }

  private button(id: string, words: TeachWord, way: () => Promise<Teaching>, off = false) {
    return html`<button class="button" data-testid=${id} ?disabled=${this.busy || off} @click=${() => void this.ask(way)}>
      ${t(words)}
    </button>`;
  }

  private begun(event: Event): void {
    event.preventDefault();
    const said = { kind: this.kind, name: this.what.value, by: this.by.value };
    void this.ask(() => this.page.api.teachBegin(said));
  }

  /** One photo after the other; what is wrong with one keeps none of the others out. */
  private async picked(): Promise<void> {
    const photos = [...(this.files.files ?? [])];
    this.files.value = '';
    let problem = '';
    for (const photo of photos) {
      await this.ask(() => this.page.api.teachPhoto(photo));
      problem = this.problem || problem;
    }
    this.problem = problem;
  }

  private async ask(way: () => Promise<Teaching>): Promise<void> {
    this.busy = true;
    this.problem = '';
    try {
      this.teaching = await way();
    } catch (thrown) {
      this.problem = problemCode(thrown);
    } finally {
      this.busy = false;
    }
  }
}

type TeachWord =
  | 'teach.seen'
  | 'teach.measure'
  | 'teach.keep'
  | 'teach.cancel'
  | 'teach.undo'
  | 'teach.redo';

function subjectWords(subject: LessonSubject): string {
  return subject.kind === 'item'
    ? [subject.name, subject.title ?? ''].filter(Boolean).map(named).join(' · ')
    : capitalised(named(tCode('category', subject.name)));
}

function agreed(agreement: number | undefined): string {
  return agreement === undefined ? t('staff.never') : String(percent(agreement));
}

function trialWords(trial: LessonTrial): string {
  const { recognised, views, falseAlarms, others } = trial;
  const measured = t('teach.trial', { recognised, views, falseAlarms, others });
  return trial.confused.length ? `${measured}${t('teach.confused', { items: trial.confused.join(', ') })}` : measured;
}
