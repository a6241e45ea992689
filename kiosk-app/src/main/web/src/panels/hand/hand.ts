import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { Panel } from '../../house/panel';

/** The open sheet of what the shopper gathered: the fitting list, or the preferences. Loaded when it is first opened. */
export default class Hand extends Panel {
  static readonly tag = 'tm-hand';

  @state() private loaded = false;
  private asked = false;

  /** The sheet on top closes first; an item's page lies over it. */
  protected override follow(): (() => void)[] {
    const close = (event: KeyboardEvent): void => {
      const { sheet, itemId } = this.now.visit;
      if (event.key === 'Escape' && sheet && itemId === undefined) {
        event.stopImmediatePropagation();
        this.page.openSheet(undefined);
      }
    };
    addEventListener('keydown', close, { capture: true });
    return [...super.follow(), () => removeEventListener('keydown', close, { capture: true })];
  }

  override render() {
    const { sheet } = this.now.visit;
    if (sheet && !this.asked) {
      void this.load();
    }
    if (!sheet || !this.loaded) {
      return nothing;
    }
    return sheet === 'list'
      ? html`<tm-fitting-list .page=${this.page}></tm-fitting-list>`
      : html`<tm-preferences .page=${this.page}></tm-preferences>`;
  }

  /** It lies on this device, so only an app that has just ended can't give it. */
  private async load(): Promise<void> {
    this.asked = true;
    try {
      await import('../../sheets/sheets');
      this.loaded = true;
    } catch {
      this.asked = false;
      this.page.says('problem.app-unreachable');
      this.page.openSheet(undefined);
    }
  }
}
