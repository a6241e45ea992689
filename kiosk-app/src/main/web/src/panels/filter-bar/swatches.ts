/** The shade that stands for each colour name, as the recogniser's palette has it, dark before light within a family. */
export const SWATCHES: Readonly<Record<string, string>> = {
  black: '#1b1b1d',
  charcoal: '#44464b',
  grey: '#8c8f94',
  white: '#f4f4f2',
  cream: '#f0e8d2',
  beige: '#d6c3a1',
  khaki: '#a79a6b',
  brown: '#6b4a33',
  navy: '#1f2a44',
  denim: '#4a6485',
  blue: '#2f5fa8',
  'light-blue': '#9cc0e0',
  teal: '#1f7f7a',
  mint: '#a9d8c2',
  green: '#2e8b47',
  olive: '#6b6b35',
  yellow: '#e8c53a',
  orange: '#e07b2e',
  coral: '#ef7f6b',
  red: '#c4262e',
  burgundy: '#6e1f2f',
  pink: '#e7a3b8',
  lilac: '#b9a3d0',
  purple: '#6f4a8e',
};

const ORDER = Object.keys(SWATCHES);

/** Colours in the order in which a shop lays them out; one that only this store knows comes last. */
export function inOrder<T extends { readonly value: string }>(colours: readonly T[]): readonly T[] {
  const place = ({ value }: T): number => (value in SWATCHES ? ORDER.indexOf(value) : ORDER.length);
  return [...colours].sort((one, other) => place(one) - place(other));
}
