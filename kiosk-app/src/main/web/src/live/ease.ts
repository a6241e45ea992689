import type { Signal } from '../house/signal';
import type { Size } from './geometry';
import type { PageState } from './page';
import { bandOf, largeText, pixelsPerMm, UNSET_SCREEN } from './reach';

/** How a shopper wants the screen, for this visit only: within reach, in high contrast, in larger text, at rest, aloud. */
export const EASES = ['lower', 'contrast', 'large', 'calm', 'speech'] as const;
export type Ease = (typeof EASES)[number];

/** Controls have at least this side on a glass whose size is known. */
const TOUCH_MM = 15;

/** Whether this glass can serve a wish: one that hangs too high can't be lowered. */
export function canServe(ease: Ease, { store }: Pick<PageState, 'store'>, page: Size = size()): boolean {
  return ease !== 'lower' || bandOf(store?.screen ?? UNSET_SCREEN, page) !== undefined;
}

/** Lays the page out as its visit and its glass ask; every panel's style takes its measures from here. */
export function layOut({ store, visit }: Pick<PageState, 'store' | 'visit'>, page: Size = size()): void {
  const root = document.documentElement;
  const screen = store?.screen ?? UNSET_SCREEN;
  const wanted = (ease: Ease): boolean => visit.eases.includes(ease);
  const band = (wanted('lower') && bandOf(screen, page)) || { above: 0, below: 0 };
  const measures = {
    '--fifteen-mm': `${(TOUCH_MM * pixelsPerMm(screen, page)).toFixed(1)}px`,
    '--above': `${band.above}px`,
    '--below': `${band.below}px`,
    '--least-text': wanted('large') ? `${largeText(screen, page)}px` : '0px',
    '--motion': wanted('calm') ? 'none' : 'some',
  };
  Object.entries(measures).forEach(([name, value]) => root.style.setProperty(name, value));
  root.dataset['ease'] = visit.eases.join(' ');
}

/** The style is touched when the wishes or the glass change, and not with each scene. */
export function keepLaidOut(state: Signal<PageState>): void {
  let laid: readonly unknown[] = [];
  const look = ({ store, visit }: PageState): void => {
    const wanted = [visit.eases, store?.screen?.diagonal, store?.screen?.bottomEdgeMm];
    if (wanted.some((each, index) => each !== laid[index])) {
      laid = wanted;
      layOut(state.value);
    }
  };
  look(state.value);
  state.follow(look);
  addEventListener('resize', () => layOut(state.value));
}

function size(): Size {
  return { width: innerWidth, height: innerHeight };
}
