import { expect, test, vi } from 'vitest';
import { Wardrobe } from './wardrobe';

function image(width: number, height: number, value: number): ImageData {
  return { width, height, data: new Uint8ClampedArray(4 * width * height).fill(value) } as unknown as ImageData;
}

test('an item is fetched once, with what says which of its pixels are its own', async () => {
  const fetched = vi.fn((path: string) => Promise.resolve(image(2, 1, path.endsWith('cut-out') ? 255 : 9)));
  const wardrobe = new Wardrobe(fetched);
  const cloth = await wardrobe.cloth('ab');
  await wardrobe.cloth('ab');
  expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/api/pictures/ab', '/api/pictures/ab/cut-out']);
  expect([...(cloth?.pixels ?? [])]).toEqual([9, 9, 9, 255, 9, 9, 9, 255]);
});

test('what can not be had, or does not fit together, is no cloth and is asked for again', async () => {
  const fetched = vi.fn((path: string) => Promise.resolve(path.endsWith('cut-out') ? undefined : image(2, 1, 9)));
  const wardrobe = new Wardrobe(fetched);
  expect(await wardrobe.cloth('ab')).toBeUndefined();
  fetched.mockImplementation((path: string) => Promise.resolve(image(path.endsWith('cut-out') ? 1 : 2, 1, 9)));
  expect(await wardrobe.cloth('ab')).toBeUndefined();
  expect(fetched).toHaveBeenCalledTimes(4);
});

test('only the last few are kept', async () => {
  const fetched = vi.fn(() => Promise.resolve(image(1, 1, 255)));
  const wardrobe = new Wardrobe(fetched);
  for (const picture of ['a', 'b', 'c', 'd', 'a']) {
    await wardrobe.cloth(picture);
  }
  expect(fetched).toHaveBeenCalledTimes(10);
});
