import Call from '../../panels/call/call';
import Campaign from '../../panels/campaign/campaign';
import HandButtons from '../../panels/hand-buttons/hand-buttons';
import Hand from '../../panels/hand/hand';
import ToList from '../../panels/to-list/to-list';

/** What the kiosk alone has and nobody waits for: a chunk of its own, which makes its elements known when it comes. */
for (const panel of [Call, Campaign, HandButtons, Hand, ToList]) {
  if (!customElements.get(panel.tag)) {
    customElements.define(panel.tag, panel);
  }
}
