import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { tileStyle } from '../../house/tile';
import type { WordKey } from '../../i18n/keys';
import { named, t, tCode } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import type { Rotation } from '../../live/frame';
import type { MirrorInfo, MirrorSetup } from '../../live/setup';
import type { Aim } from '../../live/warp';
import css from './staff-mirror.css?inline';

/** What can be slid: its words, bounds, step and unit. */
const SLIDES: readonly (readonly [keyof Aim, WordKey, number, number, number, string])[] = [
  ['tilt', 'staff.mirror-tilt', -25, 25, 0.5, '°'],
  ['turn', 'staff.mirror-turn', -25, 25, 0.5, '°'],
  ['height', 'staff.mirror-height', -30, 30, 1, ' %'],
  ['size', 'staff.mirror-size', 100, 250, 1, ' %'],
];

/** Sets the mirror up while its picture is looked at; nothing counts until it is saved. */
export default class StaffMirror extends Panel {
  static readonly tag = 'tm-staff-mirror';
  static readonly region = 'staff.main';
  static readonly order = 25;
  static override styles = [base, tileStyle, unsafeCSS(css)];

  /** What is tried out; undefined while nobody sets up. */
  @state() private draft: MirrorSetup | undefined;
  @state() private busy = false;
  @state() private told: { readonly words: string; readonly bad: boolean } | undefined;

  override render() {
    const { staff, mirror } = this.now;
    if (!staff || !mirror) {
      return nothing;
    }
    const { draft } = this;
    return html`<section data-testid="staff-mirror" data-delivered=${mirror.asDelivered}>
      <h2>
        ${t('staff.mirror')}
        ${draft ? nothing : html`<button class="button" data-testid="mirror-set-up" @click=${() => this.open(mirror)}>${t('staff.mirror-open')}</button>`}
      </h2>
      ${draft ? this.editor(draft, mirror) : html`<p class="big">${t(mirror.asDelivered ? 'staff.mirror-untouched' : 'staff.mirror-done')}</p>`}
      ${this.light()}
      <p class=${this.told?.bad ? 'bad' : 'ok'} role="status" data-testid="mirror-told">${this.told?.words ?? nothing}</p>
    </section>`;
  }

  private editor(draft: MirrorSetup, mirror: MirrorInfo) {
    const live = this.now.camera?.status === 'live';
    return html`<div class="editor">
      ${live
        ? html`<tm-mirror-preview .page=${this.page} .setup=${draft}></tm-mirror-preview>`
        : html`<p class="warn" data-testid="mirror-no-picture">${t('staff.mirror-no-picture')}</p>`}
      <div class="ways">
        <div class="row">
          <button class="button" data-testid="mirror-rotate" @click=${() => this.change({ rotation: quarterOn(draft.rotation) })}>
            ${t('staff.mirror-rotate')} <bdi>${draft.rotation}°</bdi>
          </button>
          <button
            class="button"
            data-testid="mirror-flip"
            aria-pressed=${draft.mirrored}
            @click=${() => this.change({ mirrored: !draft.mirrored })}
          >
            ${t('staff.mirror-flip')}
          </button>
        </div>
        ${SLIDES.map((slide) => this.slide(draft, slide))}
        <p>${t('staff.mirror-more')}</p>
        <div class="row">
          <button class="button strong" data-testid="mirror-save" ?disabled=${this.busy} @click=${() => void this.save(draft)}>
            ${t('staff.mirror-save')}
          </button>
          <button class="button" data-testid="mirror-cancel" @click=${() => this.close()}>${t('staff.mirror-cancel')}</button>
          <button
            class="button"
            data-testid="mirror-delivered"
            ?disabled=${this.busy || mirror.asDelivered}
            @click=${() => void this.asDelivered()}
          >
            ${t('staff.mirror-delivered')}
          </button>
        </div>
      </div>
    </div>`;
  }

  /** What every visit begins with. */
  private light() {
    const { light } = this.now;
    if (!light?.presets.length) {
      return nothing;
    }
    return html`<h3>${t('light.title')}</h3>
      <div class="row" role="group" aria-label=${t('light.title')}>
        ${light.presets.map(
          (preset) => html`<button
            class="button"
            data-testid="staff-light"
            data-preset=${preset}
            aria-pressed=${light.shown === preset}
            @click=${() => void this.choose(preset)}
          >
            ${tCode('light', preset)}
          </button>`,
        )}
      </div>`;
  }

  private async choose(preset: string): Promise<void> {
    this.told = undefined;
    try {
      this.page.patch({ light: await this.page.api.chooseLight(preset) });
    } catch (thrown) {
      this.told = { words: problemWords(problemCode(thrown)), bad: true };
    }
  }

  /** Right is right in every language. */
  private slide(draft: MirrorSetup, [what, words, least, most, step, unit]: (typeof SLIDES)[number]) {
    const value = draft[what];
    return html`<label>
      <span>${t(words)}</span> <output>${named(`${value}${unit}`)}</output>
      <input
        type="range"
        dir="ltr"
        data-testid="mirror-${what}"
        min=${least}
        max=${most}
        step=${step}
        .value=${String(value)}
        @input=${(event: Event) => this.change({ [what]: Number((event.target as HTMLInputElement).value) })}
      />
    </label>`;
  }

  protected override willUpdate(): void {
    if (!this.now.staff) {
      this.draft = undefined; // who logs in next begins anew
      this.told = undefined;
    }
  }

  private open({ asDelivered: _, ...setup }: MirrorInfo): void {
    this.draft = setup;
    this.told = undefined;
  }

  private close(): void {
    this.draft = undefined;
    this.told = undefined;
  }

  private change(part: Partial<MirrorSetup>): void {
    this.draft = this.draft && { ...this.draft, ...part };
    this.told = undefined;
  }

  private async save(draft: MirrorSetup): Promise<void> {
    await this.ask(() => this.page.api.setUpMirror(draft));
  }

  private async asDelivered(): Promise<void> {
    await this.ask(() => this.page.api.mirrorAsDelivered());
  }

  private async ask(way: () => Promise<MirrorInfo>): Promise<void> {
    this.busy = true;
    try {
      const mirror = await way();
      this.page.patch({ mirror });
      this.open(mirror);
      this.told = { words: t('staff.mirror-saved'), bad: false };
    } catch (thrown) {
      this.told = { words: problemWords(problemCode(thrown)), bad: true };
    } finally {
      this.busy = false;
    }
  }
}

function quarterOn(rotation: Rotation): Rotation {
  return ((rotation + 90) % 360) as Rotation;
}
