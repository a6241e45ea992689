import { expect, test } from 'vitest';
import { definePanels, panelsOf } from './registry';

const tags = (region: Parameters<typeof panelsOf>[0], query = ''): string[] =>
  panelsOf(region, new URLSearchParams(query)).map((panel) => panel.tag);

test('panels are found by their folders and stand in their order', () => {
  expect(tags('kiosk.main')).toEqual(['tm-recognised', 'tm-ways', 'tm-cards', 'tm-attract']);
  expect(tags('staff.main')[0]).toBe('tm-staff-queue');
});

test('the example is shown only where it is asked for', () => {
  expect(tags('kiosk.aside')).toEqual([]);
  expect(tags('kiosk.aside', 'hello')).toEqual(['tm-hello-panel']);
});

test('every panel can be defined once and again', () => {
  definePanels();
  definePanels();
  expect(customElements.get('tm-hello-panel')).toBeDefined();
});

test('every folder of a panel has its own README and test', () => {
  const folders = Object.keys(import.meta.glob('../panels/*/*.ts')).map((path) => path.split('/')[2]);
  const readmes = Object.keys(import.meta.glob('../panels/*/README.md')).map((path) => path.split('/')[2]);
  const tests = Object.keys(import.meta.glob('../panels/*/*.test.ts')).map((path) => path.split('/')[2]);
  expect(new Set(readmes)).toEqual(new Set(folders));
  expect(new Set(tests)).toEqual(new Set(folders));
});
