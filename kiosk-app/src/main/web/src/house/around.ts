import AroundElsewhere from '../panels/around-elsewhere/around-elsewhere';
import AroundFit from '../panels/around-fit/around-fit';
import AroundMap from '../panels/around-map/around-map';

/** What surrounds an item; the screens begin without it, and an item's page asks for it. */
export function defineAround(): void {
  for (const panel of [AroundElsewhere, AroundFit, AroundMap]) {
    if (!customElements.get(panel.tag)) {
      customElements.define(panel.tag, panel);
    }
  }
}
