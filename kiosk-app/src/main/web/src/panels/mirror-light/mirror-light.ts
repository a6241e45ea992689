import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t, tCode } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import css from './mirror-light.css?inline';

const TOLD_MS = 6000;

/** Chooses the light before the mirror, where there is one to choose. */
export default class MirrorLight extends Panel {
  static readonly tag = 'tm-mirror-light';
  static readonly region = 'mirror.live';
  static readonly order = 35;
  static override styles = [base, unsafeCSS(css)];

  @state() private told: { readonly problem: string; readonly at: number } | undefined;

  override render() {
    const { light, now } = this.now;
    if (!light?.presets.length) {
      return nothing;
    }
    const told = this.told && now - this.told.at < TOLD_MS ? problemWords(this.told.problem) : nothing;
    return html`<div role="group" aria-label=${t('light.title')}>
        ${light.presets.map(
          (preset) => html`<button
            data-testid="mirror-light"
            data-preset=${preset}
            aria-pressed=${light.shown === preset}
            @click=${() => void this.choose(preset)}
          >
            ${tCode('light', preset)}
          </button>`,
        )}
      </div>
      <p role="status" data-testid="light-told">${told}</p>`;
  }

  private async choose(preset: string): Promise<void> {
    this.page.touched();
    try {
      this.page.patch({ light: await this.page.api.wishLight(preset) });
      this.told = undefined;
    } catch (thrown) {
      this.told = { problem: problemCode(thrown), at: this.now.now };
    }
  }
}
