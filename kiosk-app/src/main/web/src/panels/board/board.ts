import { html, nothing } from 'lit';
import { Panel } from '../../house/panel';
import { arrived } from '../../house/registry';
import { closeBoard } from '../../live/looks';

/** The place of a look's board, whose sheet is loaded when one is first opened. */
export default class BoardPlace extends Panel {
  static readonly tag = 'tm-board';
  static readonly region = 'kiosk.sheet';
  /** Hears Escape before the item's page does. */
  static readonly order = 40;

  /** It lies on this device, so only an app that has just ended can't give it. */
  private readonly then = {
    come: (): void => this.requestUpdate(),
    failed: (): void => {
      this.page.says('problem.app-unreachable');
      closeBoard(this.page);
    },
  };

  override render() {
    const isOpen = this.now.visit.board !== undefined;
    return isOpen && arrived('tm-board-sheet', () => import('./board-sheet'), this.then)
      ? html`<tm-board-sheet .page=${this.page}></tm-board-sheet>`
      : nothing;
  }
}
