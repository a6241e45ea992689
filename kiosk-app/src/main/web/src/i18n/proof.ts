import { PLACE } from './fill';
import { MANNERS, type Language } from './manner';

/** In these a number may be told by the word alone: "two photos" is one word in Arabic. */
const WITHOUT_A_NUMBER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two'];

/** The names of all parameters that words take, each once, in alphabetical order. */
export function placesOf(words: string): readonly string[] {
  return [...new Set([...words.matchAll(PLACE)].map((match) => match[1] ?? ''))].sort();
}

/** What is wrong with the places of a language's words; `known` are the parameters that this key has. */
export function troublesOf(words: string, known: readonly string[], spoken: Language): readonly string[] {
  const strange = placesOf(words).filter((name) => !known.includes(name));
  const missing = known.filter((name) => !placesOf(words).includes(name));
  return [
    ...(/[{}|]/.test(words.replaceAll(PLACE, '')) ? ['a brace is not closed'] : []),
    ...strange.map((name) => `{${name}} is unknown`),
    ...missing.map((name) => `{${name}} is missing`),
    ...[...words.matchAll(PLACE)].flatMap(([, name, forms]) => (forms ? formTroubles(name ?? '', forms, spoken) : [])),
  ];
}

function formTroubles(name: string, written: string, spoken: Language): readonly string[] {
  const forms = written.slice(1).split('|');
  const { forms: wanted } = MANNERS[spoken];
  if (forms.length !== wanted.length) {
    return [`{${name}} has ${forms.length} forms, not ${wanted.length}`];
  }
  const placed = forms.some((form) => form.includes('#'));
  return wanted
    .filter((category, index) => !forms[index]?.trim() || (placed && untold(category, forms[index])))
    .map((category) => `{${name}} has no number or no word for "${category}"`);
}

function untold(category: Intl.LDMLPluralRule, form: string): boolean {
  return !WITHOUT_A_NUMBER.includes(category) && !form.includes('#');
}
