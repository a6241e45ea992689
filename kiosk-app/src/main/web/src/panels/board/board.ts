import { html, nothing } from 'lit';
import { Panel } from '../../house/panel';
import { arrived } from '../../house/registry';

/** The place of a look's board, whose sheet is loaded when one is first opened. */
export default class BoardPlace extends Panel {
  static readonly tag = 'tm-board';
  static readonly region = 'kiosk.sheet';
  /** Hears Escape before the item's page does. */
  static readonly order = 40;

  override render() {
    const isOpen = this.now.visit.board !== undefined;
    return isOpen && arrived('tm-board-sheet', () => import('./board-sheet'), () => this.requestUpdate())
      ? html`<tm-board-sheet .page=${this.page}></tm-board-sheet>`
      : nothing;
  }
}
