/** The letters of a keyboard in their rows, as people of a language know them. */
export type Layout = readonly (readonly string[])[];

const rows = (...lines: string[]): Layout => lines.map((line) => line.split(' '));

/** Chinese is typed in Latin letters; the suggestions then are Chinese. */
export const LATIN = rows('q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m -');

/** By language; one that is not here types in Latin letters. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  de: rows('q w e r t z u i o p ü', 'a s d f g h j k l ö ä', 'y x c v b n m ß -'),
  es: rows('q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m á é í ó ú'),
  ar: rows('ض ص ث ق ف غ ع ه خ ح ج', 'ش س ي ب ل ا ت ن م ك ط', 'ذ ئ ء ؤ ر ى ة و ز ظ د'),
};

export const DIGITS: readonly string[] = [...'1234567890'];

/** Whether the layout is of another script, so that names of brands need the Latin one. */
export function isForeign(layout: Layout): boolean {
  return !layout.flat().includes('a');
}
