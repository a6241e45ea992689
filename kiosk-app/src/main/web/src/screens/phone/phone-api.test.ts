import { expect, test } from 'vitest';
import { HttpPhoneApi } from './phone-api';

const DEED = { key: 'k1', name: 'Ana', request: 'r/1', thing: 'Shirt M', at: 0 };

function api(status: number, body: unknown) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const answer = new HttpPhoneApi((url, init) => {
    sent.push({ url, init });
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return { sent, answer };
}

test('a deed carries its key and the token', async () => {
  const { sent, answer } = api(200, {});
  await answer.deed({ ...DEED, reply: 'coming' }, 'token');
  await answer.deed(DEED, 'token');
  expect(sent.map(({ url }) => url)).toEqual(['/api/phone/requests/r%2F1/answer', '/api/phone/requests/r%2F1/take']);
  expect(sent[0]?.init).toMatchObject({
    method: 'POST',
    body: '{"reply":"coming"}',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'k1', 'x-trumeau-csrf': 'token' },
  });
});

test('a refusal tells who has it and how long to wait', async () => {
  const { answer } = api(409, { code: 'taken-by-other', name: 'Ben' });
  await expect(answer.queue()).rejects.toMatchObject({ code: 'taken-by-other', status: 409, about: { name: 'Ben' } });
});

test('no network is one code, whatever the browser says', async () => {
  const cut = new HttpPhoneApi(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(cut.me()).rejects.toMatchObject({ code: 'app-unreachable', status: 0 });
});
