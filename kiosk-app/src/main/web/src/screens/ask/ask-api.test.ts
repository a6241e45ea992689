import { expect, test } from 'vitest';
import { HttpAskApi } from './ask-api';

function api(status: number, body: unknown) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const answer = new HttpAskApi('a/b', (url, init) => {
    sent.push({ url, init });
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return { sent, answer };
}

test('all that is asked goes by the pass', async () => {
  const { sent, answer } = api(200, {});
  await answer.view();
  await answer.ask({ itemId: 'T-1', size: 'M', colour: 'navy' });
  await answer.withdraw('r1');
  expect(sent.map(({ url }) => url)).toEqual(['/api/ask/a%2Fb', '/api/ask/a%2Fb/requests', '/api/ask/a%2Fb/requests/r1/withdraw']);
  expect(sent[1]?.init).toMatchObject({ method: 'POST', body: '{"itemId":"T-1","size":"M","colour":"navy"}', headers: { 'content-type': 'application/json' } });
  expect(answer.picture('/api/pictures/0f')).toBe('/api/ask/a%2Fb/pictures/0f');
});

test('a refusal is its code, and no network is one, whatever the browser says', async () => {
  await expect(api(410, { code: 'pass-over' }).answer.view()).rejects.toMatchObject({ code: 'pass-over', status: 410 });
  const cut = new HttpAskApi('p', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(cut.view()).rejects.toMatchObject({ code: 'app-unreachable', status: 0 });
});
