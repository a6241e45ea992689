import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { capitalised, t, tCode } from '../../i18n/language';
import type { Found } from '../../search/shapes';

/** Every category of the store, with a picture of one of its items. */
export function tiles({ facets }: Found, choose: (category: string) => void) {
  return html`<h2>${t('find.categories')}</h2>
    <div class="tiles">
      ${repeat(
        facets.categories,
        ({ value }) => value,
        ({ value, items, picture }) => {
          const name = capitalised(tCode('categories', value));
          return html`<button
            data-testid="find-category"
            data-category=${value}
            @click=${() => choose(value)}
          >
            ${picture ? html`<img src=${picture} alt="" decoding="async" />` : nothing}
            <span>${name} <small aria-hidden="true">${items}</small> <span class="unseen">${t('find.items', { items })}</span></span>
          </button>`;
        },
      )}
    </div>`;
}
