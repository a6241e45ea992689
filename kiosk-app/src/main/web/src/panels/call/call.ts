import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import type { AskedFor } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { isForThing, isOpen } from '../../live/asked';
import css from './call.css?inline';

/** Calls somebody to the screen, for whatever it is; there while staff are on duty. A second touch takes it back. */
export default class Call extends Panel {
  static readonly tag = 'tm-call';
  static override styles = [base, unsafeCSS(css)];

  @state() private asking = false;

  override render() {
    const called = this.called();
    return this.now.help?.onDuty || called
      ? html`<button data-testid="call" aria-pressed=${called !== undefined} ?disabled=${this.asking} @click=${() => void this.toggle(called)}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 17h16M5.5 17a6.5 6.5 0 0 1 13 0M12 10.5V8M10 7h4M3.5 20h17" /></svg>
          <span>${t('call.ask')}</span>
        </button>`
      : nothing;
  }

  private called(): AskedFor | undefined {
    return this.now.help?.requests.find((each) => !isForThing(each) && isOpen(each));
  }

  private async toggle(called: AskedFor | undefined): Promise<void> {
    const { api } = this.page;
    this.asking = true;
    try {
      await (called ? api.withdraw(called.id) : api.call());
    } catch (thrown) {
      this.page.says(`problem.${problemCode(thrown)}`);
    } finally {
      this.asking = false;
    }
  }
}
