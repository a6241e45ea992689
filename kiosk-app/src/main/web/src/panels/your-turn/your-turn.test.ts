import { afterEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../api/api';
import { FakeApi, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import { pictureIn } from './dropped';
import YourTurn from './your-turn';

async function dropped(api: FakeApi) {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close: () => undefined }));
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(YourTurn, page);
  const files = [new File(['abc'], 'a.jpg', { type: 'image/jpeg' })];
  dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } }));
  await settled(panel);
  return { page, panel };
}

afterEach(() => vi.unstubAllGlobals());

test('a dropped photo is asked about and shown', async () => {
  const api = new FakeApi();
  const { page } = await dropped(api);
  expect(api.asked).toEqual(['recognize 3']);
  expect(page.state.value.visit.photo?.garments).toHaveLength(1);
});

test('a photo whose visit ended while it was looked at is shown to nobody', async () => {
  const close = vi.fn();
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close }));
  const page = fakePage('kiosk');
  const panel = await mount(YourTurn, page);
  const files = [new File(['abc'], 'a.jpg', { type: 'image/jpeg' })];
  dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } }));
  page.patchVisit({ begunAt: NOW + 1 });
  await settled(panel);
  expect(page.state.value.visit.photo).toBeUndefined();
  expect(close).toHaveBeenCalledOnce();
});

test.each([
  ['picture-empty', 'This file is empty.'],
  ['picture-unreadable', 'This file can’t be read as a picture.'],
  ['picture-too-large', 'This picture is too large.'],
  ['app-unreachable', 'The app does not answer.'],
])('%s is said in words and nothing is lost', async (code, said) => {
  const api = new FakeApi();
  api.failure = new ApiProblem(code, 400);
  const { page, panel } = await dropped(api);
  expect(words(panel, 'your-turn-problem')).toContain(said);
  expect(page.state.value.visit.photo).toBeUndefined();
});

test('a picture among other files is taken first', () => {
  const text = new File(['x'], 'a.txt', { type: 'text/plain' });
  const picture = new File(['x'], 'a.png', { type: 'image/png' });
  expect(pictureIn({ files: [text, picture] as unknown as FileList })).toBe(picture);
  expect(pictureIn({ files: [text] as unknown as FileList })).toBe(text);
  expect(pictureIn(null)).toBeUndefined();
});
