/** A word of a text and where it stands; of Chinese, each character. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether a hyphen binds it to the word before, as "sleeved" in "short-sleeved". */
  readonly boundBefore?: boolean;
  /** Whether one binds it to the word after. */
  readonly boundAfter?: boolean;
}

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const BOUND_BEFORE = /[\p{L}\p{N}][-\u2010\u2011]$/u;
const BOUND_AFTER = /^[-\u2010\u2011][\p{L}\p{N}]/u;
const ARTICLE = /^ال(?=.{2})/u;

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const boundBefore = BOUND_BEFORE.test(text.slice(0, from));
    const boundAfter = BOUND_AFTER.test(text.slice(to));
    return { text: folded(match[0]), from, to, ...(boundBefore && { boundBefore }), ...(boundAfter && { boundAfter }) };
  });
}

/** In lower case, without accents, without the Arabic article: two ways to write a word become one. */
export function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ß', 'ss')
    .replace(ARTICLE, '');
}

export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

const ENDING = /^(?:e|s|n|a|o|es|er|en|em|as|os|nen|ة|ه|ات|ين)$/;

/**
 * Whether two folded words are forms of one: the same but for a short ending after at least three letters ("rot" and
 * "rotes", "shoes" and "shoe", "rojo" and "rojas").
 */
export function isFormOf(word: string, other: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === other[same]) {
    same += 1;
  }
  const [tail, otherTail] = [word.slice(same), other.slice(same)];
  if (same < 3) {
    return false;
  }
  const longer = tail === '' && (otherTail === '' || ENDING.test(otherTail));
  const singular = otherTail === '' && tail === 's' && same > 3;
  return longer || singular || (/^[aeo]$/.test(tail) && /^[aeo]s?$/.test(otherTail));
}
