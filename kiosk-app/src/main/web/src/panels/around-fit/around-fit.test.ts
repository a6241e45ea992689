import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import type { Fit } from '../../api/shapes';
import { defineAround } from '../../house/around';
import { byTestId, FakeApi, fakePage, ITEM, mount, settled, words } from '../../house/fakes';
import { language } from '../../i18n/language';
import AroundFit from './around-fit';

const NOTE = { code: 'runs-small', sizeUp: 8, asUsual: 7, sizeDown: 5, total: 20 };

async function shown(fit: Fit, api = new FakeApi()) {
  defineAround();
  class Shown extends AroundFit {
    override fit = fit;
    override item = ITEM;
  }
  customElements.define(`tm-fit-${Math.random().toString(36).slice(2)}`, Shown);
  const page = fakePage('kiosk', {}, api);
  return { panel: await mount(Shown, page), page, api };
}

afterEach(() => language.set('en'));

test.each([
  ['runs-small', 'Runs small: 8 of 20 would take a size up.'],
  ['as-usual', 'Fits as usual: 7 of 20 would take their own size.'],
  ['runs-large', 'Runs large: 5 of 20 would take a size down.'],
  ['differs', 'Fits differently: of 20, 8 would take a size up, 7 their own, 5 a size down.'],
  ['brand-new', ''],
])('the note of %s tells its counts', async (code, said) => {
  const { panel } = await shown({ note: { ...NOTE, code }, answered: false });
  expect(words(panel, 'fit-note')).toBe(said);
});

test('without enough answers there is the question alone', async () => {
  const { panel } = await shown({ answered: false });
  expect(byTestId(panel, 'fit-note')).toHaveLength(0);
  expect(byTestId(panel, 'fit-as-usual')[0]?.textContent?.trim()).toBe('My size');
});

test('one touch answers, and there is no second one', async () => {
  const api = new FakeApi();
  api.surroundings = { fit: { note: { ...NOTE, sizeUp: 9, total: 21 }, answered: true } };
  const { panel } = await shown({ note: NOTE, answered: false }, api);
  byTestId(panel, 'fit-size-up')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['fit T-1 size-up']);
  expect(words(panel, 'fit-note')).toContain('9 of 21');
  expect(words(panel, 'fit-thanks')).toBe('Thank you. We count answers, not people.');
  expect(byTestId(panel, 'fit-size-up')).toHaveLength(0);
});

test('an answer that was given before is taken as given, another failure is said', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('busy', 503);
  const { panel } = await shown({ answered: false }, api);
  byTestId(panel, 'fit-size-up')[0]?.click();
  await settled(panel);
  expect(panel.shadowRoot?.querySelector('.no')?.textContent).not.toBe('');
  api.failure = new ApiProblem('already-answered', 409);
  byTestId(panel, 'fit-size-up')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'fit-thanks')).toHaveLength(1);
});

test('an answer that arrives after the visit is forgotten with the next end', async () => {
  const { panel, page } = await shown({ answered: false });
  const sent: unknown[] = [];
  page.connection.send = (message: unknown) => void sent.push(message);
  byTestId(panel, 'fit-size-up')[0]?.click();
  page.startAnew();
  sent.length = 0;
  await settled(panel);
  expect(sent).toEqual([{ type: 'ended' }]);
});
