import { html, nothing } from 'lit';

const THREAD = 'var(--ink)';
const GROUND = 'var(--paper-raised)';

/** A scrap of cloth for each pattern that a few strokes can show, from the quiet to the loud. */
const CLOTHS: Readonly<Record<string, string>> = {
  plain: 'var(--ink-soft)',
  striped: `repeating-linear-gradient(135deg, ${THREAD} 0 2px, ${GROUND} 2px 6px)`,
  checked: `conic-gradient(${THREAD} 25%, ${GROUND} 0 50%, ${THREAD} 0 75%, ${GROUND} 0) 0 0 / 9px 9px`,
  dotted: `radial-gradient(${THREAD} 1.6px, ${GROUND} 2.2px) 0 0 / 7px 7px`,
};
const OTHERS = ['floral', 'graphic', 'printed', 'patterned'];
const ORDER = [...Object.keys(CLOTHS), ...OTHERS];

/** Patterns from the quiet to the loud; one that only this store knows comes last. */
export function laidOut(patterns: readonly string[]): readonly string[] {
  const place = (pattern: string): number => (ORDER.includes(pattern) ? ORDER.indexOf(pattern) : ORDER.length);
  return [...patterns].sort((one, other) => place(one) - place(other));
}

/** The scrap of a pattern; nothing where strokes can't show it. */
export function cloth(pattern: string) {
  const background = CLOTHS[pattern];
  return background ? html`<i .style=${`background: ${background}`}></i>` : nothing;
}
