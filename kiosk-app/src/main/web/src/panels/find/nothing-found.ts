import { html, nothing } from 'lit';
import { t } from '../../i18n/language';
import type { Find } from '../../live/visit';
import { askedOf, onlyOf, relaxed } from '../../search/finding';
import type { Answer } from '../../search/searcher';
import { wantedWords, type Kind } from '../../search/wanted';

type Change = (find: Partial<Find>) => void;

/** Says that there is nothing, and what to leave out so that there is: a touch does it. */
export function nothingFound(find: Find, answer: Answer, change: Change) {
  return html`<div class="nothing" data-testid="find-nothing">
    <h2>${t('find.nothing')}</h2>
    ${answer.relaxed?.some(({ how }) => how === 'without') ? html`<p>${t('find.relax')}</p>` : nothing} ${helps(find, answer, change)}
    <button class="button strong" data-testid="find-anew" @click=${() => change({ text: '', wanted: {} })}>${t('find.anew')}</button>
  </div>`;
}

/** Under only a few: what to leave out so that there are more. */
export function fewFound(find: Find, answer: Answer, change: Change) {
  return answer.relaxed?.length ? html`<div class="few">${t('find.relax')} ${helps(find, answer, change)}</div>` : nothing;
}

function helps(find: Find, { relaxed: kinds = [], found }: Answer, change: Change) {
  return kinds.map(
    ({ how, kind, items }) =>
      html`<button
        class="button"
        data-testid="find-relax"
        data-kind=${kind}
        @click=${() => change(how === 'only' ? onlyOf(find, kind) : relaxed(find, kind))}
      >
        ${t(how === 'only' ? 'find.only' : 'find.without', { what: said(find, kind, found?.facets.price?.currency), items })}
      </button>`,
  );
}

function said(find: Find, kind: Kind | 'words', currency: string | undefined): string {
  const { words, wanted } = askedOf(find);
  return kind === 'words' ? t('find.words', { words }) : wantedWords(wanted, kind, currency);
}
