import { expect, test } from 'vitest';
import { NOW } from '../house/fakes';
import { countedWords, freshness, piecesWords } from './stock';

test.each([
  ['2026-03-01T11:46:00Z', 'fresh', '3 left'],
  ['2026-03-01T11:44:00Z', 'old', '3 left'],
  ['2026-02-28T11:59:00Z', 'ask', 'ask us'],
  [undefined, 'ask', 'ask us'],
  ['never', 'ask', 'ask us'],
])('a figure of %s is %s', (countedAt, worth, pieces) => {
  expect(freshness(countedAt, NOW)).toBe(worth);
  expect(piecesWords({ size: 'M', stock: 3, ...(countedAt && { countedAt }) }, NOW)).toBe(pieces);
});

test('the age of a figure is told with its source, and what it is worth', () => {
  const variant = { size: 'M', stock: 3, source: 'pos' };
  expect(countedWords({ ...variant, countedAt: '2026-03-01T11:58:00Z' }, NOW)).toBe('Counted 2 minutes ago (till).');
  expect(countedWords({ ...variant, countedAt: '2026-03-01T09:00:00Z' }, NOW)).toBe('Counted 3 hours ago (till). It may have changed since.');
  expect(countedWords({ ...variant, countedAt: '2026-02-27T09:00:00Z' }, NOW)).toContain('please ask us');
});
