import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import type { Teaching } from '../../api/shapes';
import { byTestId, FakeApi, fakePage, mount, settled, TEACHING, words } from '../../house/fakes';
import StaffTeach from './staff-teach';

test('a lesson is begun, and its photos say whether they help', async () => {
  const api = new FakeApi();
  api.taught = { lessons: [] };
  const panel = await mount(StaffTeach, fakePage('staff', {}, api));
  (byTestId(panel, 'teach-name')[0] as HTMLInputElement).value = 'kimono';
  api.taught = TEACHING;
  byTestId(panel, 'teach-begin')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['teaching', 'begin category kimono']);
  expect(words(panel, 'teach-draft')).toBe('Kimono');
  expect(words(panel, 'teach-count')).toBe('3 photos to go');
  expect(byTestId(panel, 'teach-photo').map((each) => each.dataset['verdict'])).toEqual(['helps', 'unlike']);
  expect(words(panel, 'teach-photo')).toContain('82 %');
});

test('it is measured before it can be switched on', async () => {
  const api = new FakeApi();
  const photos = Array.from({ length: 5 }, () => ({ agreement: 0.9, verdict: 'helps' as const }));
  const subject = { kind: 'category' as const, name: 'kimono', category: 'kimono' };
  api.taught = { lessons: [], draft: { subject, needed: 5, photos } };
  const panel = await mount(StaffTeach, fakePage('staff', {}, api));
  expect(byTestId(panel, 'teach-keep')).toEqual([]);
  const trial = { views: 5, recognised: 4, others: 240, falseAlarms: 1, confused: ['T-9'] };
  api.taught = { lessons: [], draft: { subject, needed: 5, photos, trial } };
  byTestId(panel, 'teach-measure')[0]?.click();
  await settled(panel);
  expect(words(panel, 'teach-trial')).toBe('4 of 5 photos recognised; 1 of 240 other items confused: T-9');
  byTestId(panel, 'teach-keep')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['teaching', 'measure', 'keep']);
});

test('a lesson is undone and redone', async () => {
  const api = new FakeApi();
  const panel = await mount(StaffTeach, fakePage('staff', {}, api));
  const undone: Teaching = { lessons: TEACHING.lessons.map((each) => ({ ...each, standing: 'undone' as const })) };
  expect(words(panel, 'teach-lesson')).toContain('T-1 · Navy Oxford shirt');
  api.taught = undone;
  byTestId(panel, 'teach-undo')[0]?.click();
  await settled(panel);
  byTestId(panel, 'teach-redo')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['teaching', 'undo 4', 'redo 4']);
});

test('a refusal is told in words', async () => {
  const api = new FakeApi();
  const panel = await mount(StaffTeach, fakePage('staff', {}, api));
  api.failure = new ApiProblem('nothing-seen', 409);
  byTestId(panel, 'teach-seen')[0]?.click();
  await settled(panel);
  expect(words(panel, 'teach-problem')).toBe('No garment was found. Hold it up, flat and whole.');
});
