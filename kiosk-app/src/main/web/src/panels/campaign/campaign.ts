import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Campaign } from '../../hand/shapes';
import { Panel } from '../../house/panel';
import { chosen } from '../../live/visit';

/** How often the app is asked what is on; what is over goes by itself. */
const ASK_MS = 60_000;
/** How long one of several is shown. */
const SHOWN_MS = 20_000;

/** The place of the store's campaigns: above the foot of the kiosk, never among what is recommended. */
export default class CampaignPlace extends Panel {
  static readonly tag = 'tm-campaign';

  @state() private campaigns: readonly Campaign[] = [];
  @state() private loaded = false;
  private asked = '';

  protected override follow(): (() => void)[] {
    const stops = [...super.follow(), this.page.state.follow(() => this.askIfTime())];
    this.askIfTime();
    return stops;
  }

  override render() {
    const { wall, now, visit } = this.now;
    const on = this.campaigns.filter(({ from, until }) => Date.parse(from) <= wall && wall < Date.parse(until));
    const campaign = on[Math.floor(now / SHOWN_MS) % on.length];
    this.hidden = !campaign || !this.loaded;
    return campaign && this.loaded
      ? html`<tm-campaign-strip .page=${this.page} .campaign=${campaign} look=${chosen(visit, now)?.cards.length ? 'slim' : 'wide'}></tm-campaign-strip>`
      : nothing;
  }

  /** When the line comes up, another generation serves, or a minute has gone. */
  private askIfTime(): void {
    const { link, sync, wall } = this.now;
    const wanted = `${sync?.generation ?? ''} ${Math.floor(wall / ASK_MS)}`;
    if (link === 'up' && wanted !== this.asked) {
      this.asked = wanted;
      void this.ask();
    }
  }

  private async ask(): Promise<void> {
    try {
      this.campaigns = await this.page.api.campaigns();
      if (this.campaigns.length && !this.loaded) {
        await import('../../sheets/campaign-strip');
        this.loaded = true;
      }
    } catch {
      // asked again in a minute; what is shown ends at its own time
    }
  }
}
