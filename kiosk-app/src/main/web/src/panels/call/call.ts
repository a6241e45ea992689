import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { pillStyle } from '../../house/pill';
import { t } from '../../i18n/language';
import { isForThing, isOpen } from '../../live/asked';

/** Calls somebody to the screen, for whatever it is; there while staff are on duty. What became of it, and the way to take it back, stand in the strip. */
export default class Call extends Panel {
  static readonly tag = 'tm-call';
  static override styles = [base, pillStyle];

  @state() private asking = false;

  override render() {
    const called = this.isCalled;
    return this.now.help?.onDuty || called
      ? html`<button data-testid="call" class=${called ? 'on' : ''} ?disabled=${called || this.asking} @click=${() => void this.call()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 17h16M5.5 17a6.5 6.5 0 0 1 13 0M12 10.5V8M10 7h4M3.5 20h17" /></svg>
          <span>${t(called ? 'call.asked' : 'call.ask')}</span>
        </button>`
      : nothing;
  }

  private get isCalled(): boolean {
    return this.now.help?.requests.some((each) => !isForThing(each) && isOpen(each)) ?? false;
  }

  private async call(): Promise<void> {
    this.asking = true;
    try {
      await this.page.api.call();
    } catch (thrown) {
      this.page.says(`problem.${problemCode(thrown)}`);
    } finally {
      this.asking = false;
    }
  }
}
