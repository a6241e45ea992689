import { afterEach, expect, test, vi } from 'vitest';
import { fakePage } from '../house/fakes';
import { keepHeard } from './hearing';

const press = (key: string): boolean => dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => vi.restoreAllMocks());

function ears() {
  const page = fakePage('kiosk');
  const log: string[] = [];
  class Reader {
    constructor() {
      log.push('on');
    }
    end(): void {
      log.push('off');
    }
  }
  const hint = (): (() => void) => {
    log.push('hint');
    return () => log.push('hushed');
  };
  keepHeard(page, () => Promise.resolve({ Reader, hint }));
  return { page, log };
}

test('a key begins and ends speech, as a headset does that is plugged in and pulled out', async () => {
  const { log } = ears();
  for (const key of ['F2', 'F2', 'F15', 'F15', 'F16', 'F16']) {
    press(key);
    await rest();
  }
  expect(log).toEqual(['on', 'off', 'on', 'off']);
});

test('speech ends with the visit, and the next one is silent', async () => {
  const { page, log } = ears();
  page.toggle('speech');
  await rest();
  page.startAnew();
  await rest();
  expect(log).toEqual(['on', 'off']);
  expect(page.state.value.visit.eases).toEqual([]);
});

test('the first Tab of a visit tells of the key, once', async () => {
  const { page, log } = ears();
  press('Tab');
  await rest();
  press('Tab');
  press('a');
  await rest();
  expect(log).toEqual(['hint']);
  page.startAnew();
  press('Tab');
  await rest();
  press('F2');
  await rest();
  expect(log).toEqual(['hint', 'hint', 'hushed', 'on']);
});
