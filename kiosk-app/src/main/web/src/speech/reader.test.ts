import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakePage } from '../house/fakes';
import { speak } from '../i18n/language';
import { Reader } from './reader';
import type { Said } from './mouth';

let heard: string[] = [];
let reader: Reader | undefined;
const hear = (event: Event): void => void heard.push((event as CustomEvent<Said>).detail.text);
const press = (key: string): void => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const rest = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  heard = [];
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"code":"no-voice"}', { status: 503 })));
  addEventListener('tm-spoken', hear);
});

afterEach(() => {
  reader?.end();
  removeEventListener('tm-spoken', hear);
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  speak('en');
});

async function begun(html: string): Promise<void> {
  document.body.innerHTML = html;
  reader = new Reader(fakePage('kiosk'));
  await rest();
  heard = [];
}

const PAGE = `<h1>Maison</h1><p>Where it hangs <b>rail B3</b></p>
  <div role="group" aria-label="Language"><button aria-pressed="true">English</button><button aria-pressed="false" lang="de">Deutsch</button></div>
  <p aria-hidden="true">not for ears</p><label>Photo <input type="file" /></label>`;

test('arrows walk through words and controls, each with its name, role and state', async () => {
  await begun(PAGE);
  for (let i = 0; i < 6; i += 1) {
    press('ArrowDown');
  }
  press('ArrowUp');
  expect(heard.slice(0, 5)).toEqual(['Maison, heading', 'Where it hangs rail B3', 'Language: English, button, on', 'Deutsch, button, off', 'Photo, button']);
});

test('a drawing with a name is come to, and one without is silent', async () => {
  await begun('<svg aria-hidden="true"><path /></svg><svg role="img" aria-label="Code 1 of 1"><path /></svg><p>Scan it</p>');
  ['ArrowDown', 'ArrowDown', 'ArrowUp'].forEach(press);
  expect(heard).toEqual(['Code 1 of 1', 'Scan it', 'Code 1 of 1']);
  press('F9');
  press('ArrowUp');
  press('ArrowDown');
  await rest(250);
  expect(heard.at(-1)).toBe('The screen is black. F9 shows this to a phone.');
});

test('a group whose words are its name is named once', async () => {
  await begun('<div role="group" aria-label="Which size?"><span>Which size?</span><button>M</button></div>');
  ['ArrowDown', 'ArrowDown'].forEach(press);
  expect(heard).toEqual(['Which size?', 'M, button']);
});

test('of a row of pictures the one that is shown is told', async () => {
  await begun('<button aria-current="false" aria-label="Picture 1 of 2"></button><button aria-current="true" aria-label="Picture 2 of 2"></button>');
  ['ArrowDown', 'ArrowDown'].forEach(press);
  expect(heard).toEqual(['Picture 1 of 2, button, off', 'Picture 2 of 2, button, on']);
});

test('in a sheet the rest of the page is silent', async () => {
  await begun(`<main><p>below</p></main><div role="dialog" aria-modal="true" aria-label="Oxford shirt" tabindex="-1"><p>€39.90</p><button>Back</button></div>`);
  ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'].forEach(press);
  expect(heard).toEqual(['Oxford shirt: €39.90', 'Back, button', 'This is the end.', '€39.90']);
});

test('what tells itself is said when it changes, but for what a sheet covers', async () => {
  await begun(`<main><p role="status" id="a">old</p></main><p role="status" id="b"></p>`);
  document.querySelector('#a')!.textContent = 'A shirt';
  document.querySelector('#b')!.innerHTML = 'Staff have been told <i aria-live="off">9 s</i>';
  await rest(250);
  expect(heard).toContain('A shirt');
  await rest(250);
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true" aria-label="top"><button>Close</button></div>');
  document.querySelector('#a')!.textContent = 'A hat';
  await rest(250);
  expect(heard).not.toContain('A hat');
});

test('what came of a key is told whole, though the control that it was for has gone', async () => {
  await begun('<button>My size</button><p>Rail D2</p><p role="status"></p>');
  vi.stubGlobal('fetch', () => rest(300).then(() => new Response('{"code":"no-voice"}', { status: 503 })));
  press('ArrowDown');
  document.querySelector('[role="status"]')!.textContent = 'Thank you';
  document.querySelector('button')!.remove();
  await rest(1200);
  expect(heard).toEqual(['My size, button', 'Thank you', 'Rail D2']);
});

test('what a sheet tells as it opens is not cut off by its taking the keyboard', async () => {
  await begun('<button>Complete the look</button>');
  vi.stubGlobal('fetch', () => rest(300).then(() => new Response('{"code":"no-voice"}', { status: 503 })));
  press('ArrowDown');
  press('Enter');
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true" aria-label="Complete the look" tabindex="-1"><p role="status">The whole look €228.80</p></div>');
  await rest(250);
  document.querySelector<HTMLElement>('[role="dialog"]')!.focus();
  await rest(1200);
  expect(heard).toContain('The whole look €228.80');
  expect(heard.at(-1)).toBe('Complete the look, page on top');
});

test('keys tell of themselves, and say once more what was said', async () => {
  await begun('<button>Find</button>');
  ['F1', 'F8', 'ArrowDown', 'F4', 'F9', 'F9'].forEach(press);
  expect(heard[0]).toContain('F9: black screen');
  expect(heard.slice(1)).toEqual(['Volume 60 percent', 'Find, button', 'Find, button', 'The screen is black. F9 brings it back, or two quick touches.', 'The screen is back.']);
});
