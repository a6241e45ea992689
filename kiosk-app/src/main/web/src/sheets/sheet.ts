import { html, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../house/base';
import { FocusTrap } from '../house/focus';
import { Panel } from '../house/panel';
import { t } from '../i18n/language';
import css from './sheet.css?inline';

/** A sheet over the kiosk, below its header. */
export abstract class Sheet extends Panel {
  static override styles = [base, unsafeCSS(css)];
  @query('.sheet') private sheet!: HTMLElement | null;

  constructor() {
    super();
    new FocusTrap(this, () => this.sheet);
  }

  protected framed(id: string, title: string, body: unknown) {
    return html`<div class="veil" @click=${() => this.close()}></div>
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${title} tabindex="-1" data-testid=${id}>
        <div class="head">
          <button class="button back" data-testid="sheet-back" @click=${() => this.close()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>${t('item.back')}
          </button>
          <h1>${title}</h1>
        </div>
        ${body}
      </div>`;
  }

  private close(): void {
    this.page.openSheet(undefined);
  }
}
