import { html, nothing } from 'lit';
import { t, tCode } from '../../i18n/language';
import type { Find } from '../../live/visit';
import { relaxed, type Asked } from '../../search/finding';
import type { Wanted } from '../../search/shapes';
import { withoutPart, type Part } from '../../search/understood';
import { wantedWords } from '../../search/wanted';
import { SWATCHES } from '../filter-bar/swatches';

/** What was understood of the words, and the category that was touched: a touch takes it away. */
export function chips(find: Find, { understood, wanted }: Asked, change: (find: Partial<Find>) => void) {
  const said = understood.parts.map((part) =>
    chip(partWords(part), part.meaning === 'colour' ? SWATCHES[part.code] : undefined, () =>
      change({ text: withoutPart(find.text, part) }),
    ),
  );
  const touched = find.wanted.category !== undefined ? [category(find, wanted, change)] : [];
  return [...touched, ...said];
}

function category(find: Find, wanted: Wanted, change: (find: Partial<Find>) => void) {
  return chip(wantedWords(wanted, 'category'), undefined, () => change(relaxed(find, 'category')));
}

function partWords({ meaning, code }: Part): string {
  if (meaning === 'word') {
    return t('find.words', { words: code });
  }
  return tCode(meaning === 'category' ? 'categories' : meaning, code);
}

function chip(words: string, shade: string | undefined, remove: () => void) {
  return html`<button slot="start" class="chip" data-testid="find-chip" aria-label=${t('find.remove', { what: words })} @click=${remove}>
    ${shade ? html`<i .style=${`background: ${shade}`}></i>` : nothing}${words}
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 7l10 10M17 7 7 17" /></svg>
  </button>`;
}
