import { expect, test } from 'vitest';
import { ApiProblem, HttpApi, LARGEST_PICTURE_BYTES, problemCode } from './api';

const answering = (status: number, body: unknown) => new HttpApi(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
const codeOf = async (asked: Promise<unknown>): Promise<string> => asked.then(() => 'none', problemCode);

test('a problem keeps the code of the app', async () => {
  const api = answering(429, { code: 'too-many-tries', retryAfterSeconds: 30 });
  await expect(api.login('1')).rejects.toMatchObject(new ApiProblem('too-many-tries', 429, 30));
});

test('an app that does not answer has a code too', async () => {
  const api = new HttpApi(() => Promise.reject(new TypeError('refused')));
  expect(await codeOf(api.staffStatus())).toBe('app-unreachable');
});

test('a body that is too large is called so even when no code comes with it', async () => {
  expect(await codeOf(answering(413, null).item('x'))).toBe('picture-too-large');
});

test('a picture that cannot be right is not sent', async () => {
  const api = new HttpApi(() => Promise.reject(new Error('sent')));
  expect(await codeOf(api.recognize(new Blob([])))).toBe('picture-empty');
  const huge = { size: LARGEST_PICTURE_BYTES + 1, type: 'image/png' } as Blob;
  expect(await codeOf(api.recognize(huge))).toBe('picture-too-large');
});
