import { afterEach, expect, test } from 'vitest';
import { byTestId, fakePage } from '../../house/fakes';
import { definePanels } from '../../house/registry';
import { language, speak } from '../../i18n/language';
import { LANGUAGE_CODES, MANNERS } from '../../i18n/manner';
import LanguageSwitch from './language-switch';

afterEach(() => speak('en'));

async function mounted(languages?: readonly string[]): Promise<LanguageSwitch> {
  definePanels();
  const element = new LanguageSwitch();
  element.page = languages && fakePage('kiosk', { store: { name: 'Maison', languages } });
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}

test.each(LANGUAGE_CODES)('one touch changes the language of the page to %s', async (each) => {
  const element = await mounted();
  byTestId(element, `language-${each}`)[0]?.click();
  await element.updateComplete;
  expect(language.value).toBe(each);
  expect(document.documentElement.lang).toBe(MANNERS[each].tag);
  expect(byTestId(element, `language-${each}`)[0]?.getAttribute('aria-pressed')).toBe('true');
});

test('the languages of the store stand in its order, each by its own name', async () => {
  const buttons = [...((await mounted(['ar', 'de'])).shadowRoot?.querySelectorAll('button') ?? [])];
  expect(buttons.map((each) => each.textContent?.trim())).toEqual(['العربية', 'Deutsch']);
});

test('where there is one language there is nothing to choose', async () => {
  expect((await mounted(['de'])).shadowRoot?.querySelector('button')).toBeNull();
});
