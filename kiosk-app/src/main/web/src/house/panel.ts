import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { language } from '../i18n/language';
import type { Page, PageState } from '../live/page';

/** A named place on a screen that shows every panel which asks for it. */
export type Region =
  | 'kiosk.top'
  | 'kiosk.live'
  | 'kiosk.main'
  | 'kiosk.aside'
  | 'kiosk.action'
  | 'kiosk.foot'
  | 'kiosk.sheet'
  | 'mirror.live'
  | 'mirror.foot'
  | 'staff.top'
  | 'staff.door'
  | 'staff.main';

/** What a panel's class tells about itself. */
export interface PanelClass {
  new (): Panel;
  readonly tag: string;
  /** Where it is shown; a panel without a region is used inside other panels. */
  readonly region?: Region | readonly Region[];
  /** Smaller comes first within a region; 100 if absent. */
  readonly order?: number;
  /** Whether it is wanted on this page at all; always if absent. */
  wanted?(query: URLSearchParams): boolean;
}

/** Draws itself anew when the page's state or the language changes. */
export abstract class Panel extends LitElement {
  @property({ attribute: false }) page!: Page;
  private unfollow: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow.forEach((stop) => stop());
  }

  /** What this panel listens to; panels that need more than state and language add to it. */
  protected follow(): (() => void)[] {
    return [language.follow(() => this.requestUpdate()), this.page.state.follow(() => this.requestUpdate())];
  }

  protected get now(): PageState {
    return this.page.state.value;
  }
}
