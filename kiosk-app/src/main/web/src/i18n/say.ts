import type { Garment, Price, Reason, SyncInfo } from '../api/shapes';
import type { WordKey } from './keys';
import { capitalised, knows, language, t, tCode, type Params } from './language';
import { MANNERS } from './manner';

/** "Navy shirt": a garment as a shopper would name it. */
export function garmentName(garment: Pick<Garment, 'category' | 'colour'>): string {
  const category = tCode('category', garment.category);
  const key = garment.colour ? 'recognised.title' : 'recognised.plain';
  return capitalised(t(key, { colour: tCode('colour', garment.colour), category }));
}

/** "Striped, long sleeves"; a plain garment needs no word for it. */
export function lookWords({ traits = [] }: Pick<Garment, 'traits'>): string {
  const told = traits.filter(({ attribute, value }) => knows(`${attribute}.${value}`) && value !== 'plain');
  return capitalised(told.map(({ attribute, value }) => tCode(attribute, value)).join(t('recognised.comma')));
}

/** "Not sure: shirt, longsleeve or outerwear?", of a single photo. */
export function unsureWords(garment: Garment): string {
  const guesses = garment.topK?.length ? garment.topK : [garment];
  const names = guesses.slice(0, 3).map((guess) => tCode('category', guess.category));
  return t('recognised.unsure', { options: oneOf(names) });
}

/** "Is it a shirt, a blouse or a top?"; while nothing is asked yet, that it is being looked at. */
export function questionWords({ options = [] }: Pick<Garment, 'options'>): string {
  const names = options.map((category) => tCode('a-category', category));
  return names.length ? t('recognised.ask', { options: oneOf(names) }) : t('recognised.looking');
}

function oneOf(names: readonly string[]): string {
  const before = names.slice(0, -1);
  const last = names.at(-1) ?? '';
  return before.length ? before.join(t('recognised.comma')) + t('recognised.or') + last : last;
}

export function percent(share: number): number {
  return Math.round(share * 100);
}

/** A reason in words; empty if the code is one that this page does not know. */
export function reasonWords(reason: Reason): string {
  const key = `reason.${reason.code}`;
  return knows(key) ? capitalised(t(key, reasonParams(reason))) : '';
}

function reasonParams(reason: Reason): Params {
  const text = (name: string): string => String(reason[name] ?? '');
  const categories = tCode('categories', text('category'));
  return {
    ...definedOnly(reason),
    similarity: percent(Number(reason['similarity'] ?? 0)),
    symbology: tCode('symbology', text('symbology')),
    colour: tCode('colour', text('colour')),
    pattern: tCode('pattern', text('pattern')),
    department: tCode('department', text('department')),
    'a-category': tCode('a-category', text('category')),
    categories,
    Categories: capitalised(categories),
    otherCategories: tCode('categories', text('otherCategory')),
  };
}

function definedOnly(reason: Reason): Params {
  const entries = Object.entries(reason).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** The one reason that a card shows: the first that this page has words for; stock is told by the sizes and comes last. */
export function cardReason(reasons: readonly Reason[] | undefined): string {
  const told = (reasons ?? []).filter((reason) => reason.code !== 'in-stock' && !isOwn(reason));
  const words = told.map(reasonWords).find((sentence) => sentence !== '');
  return words ?? (reasons ?? []).filter((reason) => !isOwn(reason)).map(reasonWords).find((sentence) => sentence !== '') ?? '';
}

/** "In your size M · Within your budget": what of it is as the shopper declared; empty where nothing was. */
export function ownWords(reasons: readonly Reason[] = []): string {
  return reasons.filter(isOwn).map(reasonWords).filter(Boolean).slice(0, 2).join(' · ');
}

function isOwn({ code }: Reason): boolean {
  return code.startsWith('your-');
}

export function priceWords(price: Price | undefined): string {
  const amount = Number(price?.amount);
  if (!price || Number.isNaN(amount)) {
    return '';
  }
  const style = { style: 'currency', currency: price.currency, currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locale(), style).format(amount);
}

/** A round amount, as a limit, without cents. */
export function roundPriceWords(amount: number, currency: string): string {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale(), style).format(amount);
}

/** "4 minutes ago", from an ISO time. */
export function ageWords(iso: string | null | undefined, now: number): string {
  const then = Date.parse(iso ?? '');
  if (Number.isNaN(then)) {
    return t('staff.never');
  }
  const [value, unit] = largestUnit((then - now) / 1000);
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(value, unit);
}

function largestUnit(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds);
  if (size < 59.5) {
    return [Math.round(seconds), 'second'];
  }
  if (size < 3570) {
    return [Math.round(seconds / 60), 'minute'];
  }
  return size < 86_400 ? [Math.round(seconds / 3600), 'hour'] : [Math.round(seconds / 86_400), 'day'];
}

/** "850 m" or "2.4 km"; empty where nobody knows. */
export function distanceWords(metres: number | undefined): string {
  if (metres === undefined) {
    return '';
  }
  const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** Whether the device could not reach its origin when it tried last. */
export function isOffline(sync: Pick<SyncInfo, 'state' | 'lastOutcome'> | undefined): boolean {
  return sync?.state === 'stale' && STALE.get(sync.lastOutcome?.code ?? '') === 'sync.stale';
}

/** What a stale catalogue is stale from, by the code of the last try; a code without words here is a failure. */
const STALE = new Map<string, WordKey>([
  ['origin-unreachable', 'sync.stale'],
  ['download-broken', 'sync.stale'],
  ['refused', 'sync.refused'],
  ['installed', 'sync.expired'],
  ['up-to-date', 'sync.expired'],
]);

/** How the catalogue stands. A stale one whose last try went well, or that was not tried yet, is past its date. */
export function syncWords({ state, lastOutcome }: Pick<SyncInfo, 'state' | 'lastOutcome'>): string {
  if (state !== 'stale') {
    return t(`sync.${state}`);
  }
  return t(lastOutcome ? (STALE.get(lastOutcome.code) ?? 'sync.failed') : 'sync.expired');
}

export function problemWords(code: string, params: Params = {}): string {
  const key = `problem.${code}`;
  return knows(key) ? t(key, params) : t('problem.unknown');
}

function locale(): string {
  return MANNERS[language.value].locale;
}
