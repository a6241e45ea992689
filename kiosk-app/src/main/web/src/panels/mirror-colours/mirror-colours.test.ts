import { expect, test } from 'vitest';
import { byTestId, FakeApi, GARMENT, mount, NOW, settled } from '../../house/fakes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import { Page } from '../../live/page';
import MirrorColours from './mirror-colours';
import { partsOf } from './parts';
import { onTour } from './tour';

const COLOURS = ['navy', 'red', 'black', 'octarine'].map((value, place) => ({ value, items: 9 - place }));

function frame(...parts: string[]): LiveFrame {
  const layers = parts.map((part) => ({ part, colour: '#c4262e' }));
  const worn = parts.length ? [{ region: WHOLE, columns: 1, rows: 1, layers }] : [];
  const header = { frame: 1, capturedAtMs: 0, width: 4, height: 2, rotation: 0 as const, mirrored: false, content: WHOLE, overlay: [], worn, dressed: [] };
  return { header, masks: parts.map(() => new Uint8Array([255])), jpeg: new Blob(['x']) };
}

async function mirror(garment = GARMENT) {
  const clock = { now: NOW };
  const page = new Page('mirror', new FakeApi(), () => clock.now);
  page.patchVisit({ scene: { frame: 1, garments: [garment] }, last: [garment], seenAt: NOW });
  page.api.search = () =>
    Promise.resolve({ total: 9, heed: 'no-words', cards: [], facets: { categories: [], colours: COLOURS, sizes: [], departments: [], inStock: 9 } });
  const panel = await mount(MirrorColours, page);
  page.frames.set(frame('upper'));
  await settled(panel);
  const later = (ms: number, seen = frame('upper')): Promise<unknown> => {
    clock.now += ms;
    page.patch({ now: clock.now });
    page.frames.set(seen);
    return settled(panel);
  };
  return { page, panel, later };
}

test('a worn garment is offered in the other colours that the store has of its kind', async () => {
  const { panel } = await mirror();
  expect(byTestId(panel, 'mirror-colour').map(({ dataset }) => dataset['colour'])).toEqual(['black', 'red']);
  expect(byTestId(panel, 'mirror-colour')[1]?.getAttribute('aria-label')).toBe('Red: 8 items here');
});

test('a touch holds a colour, and "as it is" ends it', async () => {
  const { page, panel, later } = await mirror();
  byTestId(panel, 'mirror-colour')[1]?.click();
  await settled(panel);
  expect(page.state.value.visit.recoloured).toEqual({ parts: partsOf('shirt'), colour: 'red' });
  expect(byTestId(panel, 'mirror-colour-told')[0]?.textContent).toContain('The colour, not the fit');
  await later(60_000);
  expect(page.state.value.visit.recoloured?.colour).toBe('red');
  byTestId(panel, 'mirror-colour-own')[0]?.click();
  await settled(panel);
  expect(page.state.value.visit.recoloured).toBeUndefined();
});

test('without a touch some are shown after each other, once', async () => {
  const { page, later } = await mirror();
  const shown: (string | undefined)[] = [];
  for (let seconds = 0; seconds < 20; seconds += 4) {
    shown.push(page.state.value.visit.recoloured?.colour);
    await later(4_000);
  }
  expect(shown).toEqual([undefined, undefined, 'red', undefined, undefined]);
});

test('nothing is offered while no worn garment is seen, nor for what is not worn on the body', async () => {
  const { panel, later } = await mirror();
  await later(3_000, frame());
  expect(byTestId(panel, 'mirror-colour')).toHaveLength(0);
  expect(partsOf('shoes')).toEqual([]);
});

test('a kind that the store has none of is offered in all of the colours of the store', async () => {
  const asked: unknown[] = [];
  const { page, panel, later } = await mirror({ ...GARMENT, category: 'blazer' });
  const answer = page.api.search.bind(page.api);
  page.api.search = (words, wanted, limit) => {
    asked.push(wanted);
    return answer(words, wanted, limit).then((found) => (wanted.category ? { ...found, facets: { ...found.facets, colours: [] } } : found));
  };
  page.startAnew();
  page.patchVisit({ scene: { frame: 2, garments: [{ ...GARMENT, category: 'blazer' }] } });
  await settled(panel);
  await later(100);
  expect(asked).toEqual([{ category: 'blazer' }, {}]);
  expect(byTestId(panel, 'mirror-colour')).toHaveLength(2);
});

test('a garment that is taken for another kind of the same place keeps what was chosen', async () => {
  const { page, panel, later } = await mirror();
  byTestId(panel, 'mirror-colour')[0]?.click();
  await settled(panel);
  page.patchVisit({ scene: { frame: 2, garments: [{ ...GARMENT, category: 'longsleeve' }] } });
  await later(500);
  expect(page.state.value.visit.recoloured?.colour).toBe('black');
  page.patchVisit({ scene: { frame: 3, garments: [{ ...GARMENT, category: 'pants' }] } });
  await later(500, frame('upper', 'lower'));
  page.patchVisit({ scene: { frame: 4, garments: [GARMENT] } });
  await later(500, frame('upper', 'lower'));
  expect(page.state.value.visit.recoloured?.colour).toBe('black');
});

test('who comes next, without a sensor between them, is shown the garment as it is', async () => {
  const { page, panel, later } = await mirror();
  byTestId(panel, 'mirror-colour')[0]?.click();
  await settled(panel);
  page.patchVisit({ scene: { frame: 2, garments: [] }, last: [] });
  await later(10_000, frame());
  page.patchVisit({ scene: { frame: 3, garments: [GARMENT] }, last: [GARMENT] });
  await later(500);
  expect(byTestId(panel, 'mirror-colour')).not.toHaveLength(0);
  expect(page.state.value.visit.recoloured).toBeUndefined();
});

test('what was chosen goes with the visit', async () => {
  const { page, panel } = await mirror();
  byTestId(panel, 'mirror-colour')[0]?.click();
  await settled(panel);
  page.startAnew();
  await settled(panel);
  expect(page.state.value.visit.recoloured).toBeUndefined();
});

test('a tour shows three, four seconds each, after six', () => {
  const colours = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect([0, 5_999, 6_000, 10_000, 14_000, 18_000].map((ms) => onTour(ms, colours))).toEqual([undefined, undefined, 'g', 'e', 'c', undefined]);
});

test('nothing is shown in another colour by itself while an item is put on', async () => {
  const { page, later } = await mirror();
  page.patchVisit({ wearing: { itemId: 'L-1', title: 'Grey coat' } });
  await later(11_000);
  expect(page.state.value.visit.recoloured).toBeUndefined();
});
