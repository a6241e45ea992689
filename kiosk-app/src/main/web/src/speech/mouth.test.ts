import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Mouth, USUAL_VOLUME, type Said } from './mouth';

const asked: string[] = [];
let answer = (): Response => new Response(new Blob(['sound']), { status: 200 });
let ended: (() => void)[] = [];

class FakeAudio extends EventTarget {
  src = '';
  volume = 1;
  play = (): Promise<void> => {
    ended.push(() => this.dispatchEvent(new Event('ended')));
    return Promise.resolve();
  };
  pause = (): void => undefined;
}

beforeEach(() => {
  asked.length = 0;
  ended = [];
  answer = () => new Response(new Blob(['sound']), { status: 200 });
  vi.stubGlobal('Audio', FakeAudio);
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
    asked.push((JSON.parse(body) as Said).text);
    return Promise.resolve(answer());
  });
});

afterEach(() => vi.unstubAllGlobals());

const rest = (ms = 60): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function mouth() {
  const told: string[] = [];
  const heard: string[] = [];
  return { told, heard, mouth: new Mouth(({ text }) => told.push(text), (by) => heard.push(by)) };
}

test('what is said cuts off what was being said; what tells itself waits', async () => {
  const { told, mouth: it } = mouth();
  it.say('one', 'en');
  it.add('two', 'en');
  expect(told).toEqual(['one']);
  await rest();
  ended.pop()?.();
  await rest();
  expect(told).toEqual(['one', 'two']);
  it.say('three', 'en');
  expect(told).toEqual(['one', 'two', 'three']);
  it.hush();
});

test('of keys that follow each other quickly only the last is asked for', async () => {
  const { told, mouth: it } = mouth();
  ['a', 'b', 'c'].forEach((each) => it.say(each, 'de'));
  await rest();
  expect(told).toEqual(['a', 'b', 'c']);
  expect(asked).toEqual(['c']);
});

test('a device without a voice is told of, and heard again when it has one', async () => {
  const { heard, mouth: it } = mouth();
  answer = () => new Response('{"code":"no-voice"}', { status: 503 });
  it.say('a', 'ar');
  await rest();
  answer = () => new Response(new Blob(['sound']), { status: 200 });
  it.again();
  await rest();
  expect(heard).toEqual(['nobody', 'voice']);
  expect(asked).toEqual(['a', 'a']);
});

test('a voice of the browser’s own needs no device, unless it is a voice of the network', async () => {
  class Utterance {
    onend?: () => void;
    constructor(readonly text: string) {}
  }
  const spoken: Utterance[] = [];
  const voices = [{ lang: 'de-DE', localService: false }, { lang: 'es_ES', localService: true }];
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('speechSynthesis', { getVoices: () => voices, speak: (it: Utterance) => spoken.push(it), cancel: () => undefined });
  const { mouth: it } = mouth();
  it.say('Hemd', 'de');
  await rest();
  it.say('camisa', 'es');
  await rest();
  expect(asked).toEqual(['Hemd']);
  expect(spoken.map(({ text }) => text)).toEqual(['camisa']);
});

test('it is louder and softer in steps, and a new one begins as the visit did', () => {
  const { mouth: it } = mouth();
  expect([it.louder(1), it.louder(1), it.louder(-1)]).toEqual([60, 70, 60]);
  Array.from({ length: 20 }, () => it.louder(1));
  expect(it.volume).toBe(100);
  Array.from({ length: 20 }, () => it.louder(-1));
  expect(it.volume).toBe(10);
  expect(mouth().mouth.volume).toBe(USUAL_VOLUME);
});
