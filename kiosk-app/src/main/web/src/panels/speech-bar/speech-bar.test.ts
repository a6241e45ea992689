import { expect, test } from 'vitest';
import { byTestId, fakePage, mount, settled, words } from '../../house/fakes';
import SpeechBar, { type Deed } from './speech-bar';

test('a touch is there for each key, and the caption says what is being said', async () => {
  const bar = (await mount(SpeechBar, fakePage('kiosk'))) as SpeechBar;
  const told: Deed[] = [];
  bar.addEventListener('tm-speech', (event) => told.push((event as CustomEvent<Deed>).detail));
  bar.caption = 'Find, button';
  await settled(bar);
  for (const deed of ['softer', 'louder', 'again', 'curtain', 'end']) {
    byTestId(bar, `speech-${deed}`)[0]?.click();
  }
  expect(told).toEqual(['softer', 'louder', 'again', 'curtain', 'end']);
  expect(words(bar, 'speech-caption')).toBe('Find, button');
});

test('where no voice speaks, the bar says so', async () => {
  const bar = (await mount(SpeechBar, fakePage('kiosk'))) as SpeechBar;
  bar.voiceless = true;
  await settled(bar);
  expect(words(bar, 'speech-caption')).toContain('no voice');
});

test('the curtain is drawn and opened', async () => {
  const bar = (await mount(SpeechBar, fakePage('kiosk'))) as SpeechBar;
  expect([bar.draw(), byTestId(bar, 'curtain')[0]?.hidden]).toEqual([true, false]);
  expect([bar.draw(), byTestId(bar, 'curtain')[0]?.hidden]).toEqual([false, true]);
});
