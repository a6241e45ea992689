import { html, svg, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { named, t } from '../../i18n/language';
import { PhonePanel } from '../../screens/phone/phone-panel';
import css from './phone-bar.css?inline';

const BELL = 'M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6Zm-2.5 16a2.5 2.5 0 0 0 5 0';
const SLASH = 'M4 3l16 18';
const DOOR = 'M14 4H6v16h8M11 12h9m-3-3 3 3-3 3';

/** Who is logged in, whether on duty, the sound, and the way out. */
export default class PhoneBar extends PhonePanel {
  static readonly tag = 'tm-phone-bar';
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { login, queue, bell, busy } = this.now;
    const onDuty = queue?.onDuty ?? false;
    return html`<header>
      <div class="who">
        <h1>${named(login?.name ?? '')}</h1>
        <button
          class="icon"
          data-testid="phone-bell"
          data-state=${bell}
          aria-pressed=${bell === 'on'}
          aria-label=${t(`phone.bell-${bell}`)}
          title=${t(`phone.bell-${bell}`)}
          @click=${() => void this.desk.toggleBell()}
        >
          ${icon(BELL, bell === 'on' ? '' : SLASH)}
        </button>
        <button class="icon" data-testid="phone-leave" aria-label=${t('phone.leave')} title=${t('phone.leave')} @click=${() => void this.desk.leave()}>
          ${icon(DOOR, '')}
        </button>
      </div>
      <button
        class="duty"
        role="switch"
        data-testid="phone-duty"
        aria-checked=${onDuty}
        ?disabled=${busy || !queue}
        @click=${() => void this.desk.duty(!onDuty)}
      >
        <span class="knob" aria-hidden="true"></span>
        <span class="words"><b>${t(onDuty ? 'phone.on-duty' : 'phone.off-duty')}</b> <small>${this.others(onDuty)}</small></span>
      </button>
    </header>`;
  }

  private others(onDuty: boolean): string {
    const names = (this.now.queue?.others ?? []).join(', ');
    if (names) {
      return onDuty ? t('phone.with', { names }) : t('queue.on-duty', { names });
    }
    return t(onDuty ? 'phone.alone' : 'phone.nobody');
  }
}

function icon(shape: string, slash: string) {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${shape} /><path d=${slash} />`}</svg>`;
}
