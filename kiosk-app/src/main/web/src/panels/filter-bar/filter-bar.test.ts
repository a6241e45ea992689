import { expect, test } from 'vitest';
import { byTestId, FOUND } from '../../house/fakes';
import { definePanels } from '../../house/registry';
import type { Facets, Wanted } from '../../search/shapes';
import { KINDS } from '../../search/wanted';
import FilterBar from './filter-bar';
import { inOrder } from './swatches';

async function shown(wanted: Wanted, facets: Facets = FOUND.facets) {
  definePanels();
  const bar = new FilterBar();
  Object.assign(bar, { facets, wanted, kinds: KINDS });
  const told: Wanted[] = [];
  bar.addEventListener('tm-wanted', (event) => told.push((event as CustomEvent<Wanted>).detail));
  document.body.replaceChildren(bar);
  await bar.updateComplete;
  const touch = async (id: string, at = 0): Promise<void> => {
    byTestId(bar, id)[at]?.click();
    await bar.updateComplete;
  };
  const labels = (id: string) => byTestId(bar, id).map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
  return { bar, told, touch, labels };
}

test('a kind unfolds the values that leave something, with how many', async () => {
  const { touch, labels } = await shown({});
  await touch('filter-colour');
  expect(labels('filter-value')).toEqual(['Navy1', 'Red1']);
  await touch('filter-size');
  expect(labels('filter-value')).toEqual(['S2', 'M1']);
  await touch('filter-size');
  expect(labels('filter-value')).toEqual([]);
});

test('a value is told with all else that is wanted, and can be taken back', async () => {
  const { told, touch, labels } = await shown({ colour: 'red', inStock: true });
  expect(labels('filter-colour')).toEqual(['Red']);
  await touch('filter-colour');
  expect(labels('filter-any')).toEqual(['Any']);
  await touch('filter-any');
  await touch('filter-size');
  await touch('filter-value', 1);
  await touch('filter-in-stock');
  expect(told).toEqual([{ inStock: true }, { colour: 'red', size: 'M', inStock: true }, { colour: 'red' }]);
});

test('prices are offered in round steps', async () => {
  const { told, touch, labels } = await shown({});
  await touch('filter-price');
  expect(labels('filter-value')).toEqual(['Up to €100', '€100 to €150', '€150 to €200', 'From €200']);
  await touch('filter-value', 1);
  expect(told).toEqual([{ minPrice: 100, maxPrice: 150 }]);
});

test('what would change nothing is not offered', async () => {
  const none: Facets = { categories: [{ value: 'hat', items: 2 }], colours: [], sizes: [], departments: [], inStock: 0 };
  const { bar } = await shown({}, none);
  expect(bar.shadowRoot?.querySelectorAll('.pill:not([hidden])')).toHaveLength(0);
});

test('colours stand as a shop lays them out, one that only this store knows last', () => {
  expect(inOrder([{ value: 'petrol' }, { value: 'red' }, { value: 'black' }]).map(({ value }) => value)).toEqual(['black', 'red', 'petrol']);
});
