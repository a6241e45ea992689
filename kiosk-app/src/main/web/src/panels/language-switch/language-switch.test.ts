import { afterEach, expect, test } from 'vitest';
import { byTestId } from '../../house/fakes';
import { definePanels } from '../../house/registry';
import { language, speak } from '../../i18n/language';
import LanguageSwitch from './language-switch';

afterEach(() => speak('en'));

test('one touch changes the language of the page', async () => {
  definePanels();
  const element = new LanguageSwitch();
  document.body.replaceChildren(element);
  await element.updateComplete;
  byTestId(element, 'language-zh')[0]?.click();
  await element.updateComplete;
  expect(language.value).toBe('zh');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(byTestId(element, 'language-zh')[0]?.getAttribute('aria-pressed')).toBe('true');
});
