import { afterEach, expect, test, vi } from 'vitest';
import { Turn } from './turn';

async function mounted(): Promise<{ turn: Turn; given: File[] }> {
  if (!customElements.get(Turn.tag)) {
    customElements.define(Turn.tag, Turn);
  }
  const given: File[] = [];
  const turn = new Turn();
  turn.hand = (picture) => given.push(picture);
  document.body.replaceChildren(turn);
  await turn.updateComplete;
  return { turn, given };
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a photo that is dropped anywhere on the wall is handed to the kiosk', async () => {
  const { turn, given } = await mounted();
  const files = [new File(['abc'], 'a.jpg', { type: 'image/jpeg' })];
  const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } });
  dispatchEvent(drop);
  await turn.updateComplete;
  expect(given).toEqual(files);
  expect(drop.defaultPrevented).toBe(true);
  expect(turn.shadowRoot?.querySelector('[role=status]')?.textContent).toContain('The kiosk has your picture');
});

test('a browser without a camera is said, and photos are still taken', async () => {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.reject(new Error('none')) } });
  const { turn } = await mounted();
  turn.shadowRoot?.querySelector<HTMLElement>('[data-testid=turn-camera]')?.click();
  await new Promise((done) => setTimeout(done));
  await turn.updateComplete;
  expect(turn.shadowRoot?.querySelector('[role=status]')?.textContent).toContain('gives no camera');
  expect(turn.shadowRoot?.querySelector('[data-testid=turn-input]')).not.toBeNull();
});
