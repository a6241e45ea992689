import { html, nothing, unsafeCSS } from 'lit';
import type { Item } from '../../api/shapes';
import { plain } from '../../i18n/bidi';
import { capitalised, t, tCode } from '../../i18n/language';
import css from './making.css?inline';

export const makingStyle = unsafeCSS(css);

/** What an item is made of and how it wants to be treated; nothing where nobody knows. */
export function making({ material, care = [] }: Pick<Item, 'material' | 'care'>) {
  return material || care.length
    ? html`<dl class="making" data-testid="making">
        ${material ? html`<div><dt>${t('item.material')}</dt><dd><bdi>${plain(material)}</bdi></dd></div>` : nothing}
        ${care.length ? html`<div><dt>${t('item.care')}</dt><dd>${careList(care)}</dd></div>` : nothing}
      </dl>`
    : nothing;
}

function careList(care: readonly string[]) {
  return html`<ul>
    ${care.map((code) => html`<li>${capitalised(tCode('care', code))}</li>`)}
  </ul>`;
}
