import type { Held } from '../../api/shapes';
import { heldList } from '../../i18n/held';
import { t, tCode } from '../../i18n/language';
import { garmentName, priceWords } from '../../i18n/say';
import type { Params } from '../../i18n/language';
import type { Fact } from './shapes';
import { knowsWall, w } from './words';

/** A fact as it is read at a glance: one figure, and what it counts. */
export interface Told {
  readonly figure: string;
  readonly words: string;
}

type Figures = Readonly<Record<string, unknown>>;

const text = (figures: Figures, name: string): string => String(figures[name] ?? '');
const count = (figures: Figures, name: string): number => Number(figures[name] ?? 0);
const listed = (figures: Figures, name: string): readonly unknown[] => (Array.isArray(figures[name]) ? figures[name] : []);

/** How each fact is told; a code that is new to this page is told by its figure alone. */
const TOLD: Readonly<Record<string, (fact: Fact) => { figure: string; params?: Params }>> = {
  seen: ({ figures }) => ({
    figure: percent(count(figures, 'confidence')),
    params: { garment: garmentName({ category: text(figures, 'category'), colour: text(figures, 'colour') }) },
  }),
  cards: ({ figures }) => ({
    figure: text(figures, 'place'),
    params: {
      similar: count(figures, 'similar'),
      goesWith: count(figures, 'goesWith'),
      title: text(figures, 'title'),
      place: text(figures, 'place'),
    },
  }),
  quick: ({ figures }) => ({ figure: timeWords(count(figures, 'ms')) }),
  asked: ({ figures }) => ({
    figure: percent(count(figures, 'confidence')),
    params: { options: oneOf(listed(figures, 'options').map((code) => tCode('a-category', String(code)))) },
  }),
  missed: () => ({ figure: '–' }),
  looked: ({ figures }) => ({ figure: text(figures, 'garments'), params: { frames: count(figures, 'frames') } }),
  unreachable: ({ evidence }) => ({ figure: timeWords(evidence.millis ?? 0) }),
  served: ({ figures }) => ({ figure: text(figures, 'frames') }),
  priced: ({ figures }) => ({
    figure: money(figures, 'after'),
    params: { before: money(figures, 'before'), title: text(figures, 'title') },
  }),
  switched: ({ figures, evidence }) => ({
    figure: timeWords(evidence.millis ?? 0),
    params: { before: count(figures, 'before'), after: count(figures, 'after') },
  }),
  refused: ({ figures }) => ({ figure: '1', params: { bytes: count(figures, 'bytes'), why: whyWords(text(figures, 'why')) } }),
  kept: ({ figures }) => ({ figure: text(figures, 'after') }),
  answered: ({ figures, evidence }) => ({
    figure: timeWords(evidence.millis ?? 0),
    params: {
      name: text(figures, 'name'),
      reply: tCode('reply', text(figures, 'reply')),
      title: text(figures, 'title'),
      size: text(figures, 'size'),
    },
  }),
  purged: ({ figures }) => ({
    figure: String(sum(listed(figures, 'left') as readonly Held[])),
    params: { held: heldList(listed(figures, 'held') as readonly Held[]) },
  }),
  pictures: ({ figures }) => ({ figure: text(figures, 'count') }),
};

export function told(fact: Fact): Told {
  const { figure, params } = TOLD[fact.code]?.(fact) ?? { figure: fact.code };
  const key = `fact.${fact.code}`;
  return { figure, words: knowsWall(key) ? w(key, params) : '' };
}

/** "340 ms" or "3.2 s". */
export function timeWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function percent(figure: number): string {
  return t('recognised.percent', { percent: figure });
}

function money(figures: Figures, name: string): string {
  return priceWords({ amount: text(figures, name), currency: text(figures, 'currency') });
}

function whyWords(code: string): string {
  const key = `why.${code.toLowerCase().replaceAll('_', '-')}`;
  return knowsWall(key) ? w(key) : w('why.other', { code });
}

function oneOf(names: readonly string[]): string {
  const before = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  return before.length ? before.join(t('recognised.comma')) + t('recognised.or') + last : last;
}

function sum(held: readonly Held[]): number {
  return held.reduce((all, { count: each }) => all + each, 0);
}
