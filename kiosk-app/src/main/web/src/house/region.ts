import { LitElement } from 'lit';
import type { Page } from '../live/page';
import type { Region } from './panel';
import { answerTouches } from './pressed';
import { definePanels, panelsOf } from './registry';

/** Makes the panels of a region once, with their page, for a screen's template. */
export function region(name: Region, page: Page): readonly HTMLElement[] {
  definePanels();
  return panelsOf(name).map((panel) => {
    const element = new panel();
    element.page = page;
    element.dataset['region'] = name;
    return element;
  });
}

/** Defines a screen's element once; from then on its controls answer to touches. */
export function defineScreen(tag: string, screen: new () => LitElement): void {
  definePanels();
  customElements.define(tag, screen);
  answerTouches();
}
