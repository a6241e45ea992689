import { expect, test } from 'vitest';
import { PhoneRefusal } from './phone-api';
import { HeldPhone, LOGIN, MINE, NO_NETWORK, PHONE_QUEUE, WAITING } from './fakes';
import { TOO_LATE_MS } from './unsent';

const code = (phone: HeldPhone): string | undefined => phone.desk.state.value.notice?.code;

test('a phone that is not logged in asks for it, and says nothing is wrong', async () => {
  const phone = new HeldPhone();
  await phone.desk.start();
  expect(phone.desk.state.value).toMatchObject({ login: null, notice: undefined });
});

test('a phone that is logged in already goes on', async () => {
  const phone = new HeldPhone();
  phone.api.known = { name: 'Ana', csrf: 'token' };
  await phone.desk.start();
  expect(phone.desk.state.value.login?.name).toBe('Ana');
});

test('too many wrong PINs are told with the wait', async () => {
  const phone = new HeldPhone();
  phone.api.failure = new PhoneRefusal('too-many-tries', 429, { retryAfterSeconds: 120 });
  await phone.desk.login('000000', 'Ana');
  expect(phone.desk.state.value).toMatchObject({ notice: { code: 'too-many-tries', seconds: 120 }, busy: false });
});

test('a new request rings once, one that was there before does not', async () => {
  const phone = await new HeldPhone().loggedIn();
  expect(phone.bell.rung).toBe(0);
  phone.line.queue({ ...PHONE_QUEUE, requests: [WAITING, { ...WAITING, id: 'r9' }] });
  phone.line.queue({ ...PHONE_QUEUE, requests: [WAITING, { ...WAITING, id: 'r9' }] });
  expect(phone.bell.rung).toBe(1);
});

test('who is off duty is not rung for', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.line.queue({ ...PHONE_QUEUE, onDuty: false, requests: [] });
  phone.line.queue({ ...PHONE_QUEUE, onDuty: false, requests: [{ ...WAITING, id: 'r9' }] });
  expect(phone.bell.rung).toBe(0);
});

test('an answer that the network lost is kept, over a reload too, and sent again with its key', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = NO_NETWORK;
  await phone.desk.act(MINE, 'coming');
  expect(phone.desk.state.value.unsent).toMatchObject([{ request: 'r2', reply: 'coming', thing: 'Red dress M' }]);

  phone.api.failure = undefined;
  phone.api.known = { name: 'Ana', csrf: 'other' };
  const reloaded = phone.again();
  await reloaded.start();
  await reloaded.send();
  expect(phone.api.asked.filter((asked) => asked === 'coming r2')).toHaveLength(2);
  expect(new Set(phone.api.keys).size).toBe(1);
  expect(reloaded.state.value.unsent).toEqual([]);
  expect(phone.kept.size).toBe(0);
});

test('what is kept is sent as soon as the app is heard again', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = NO_NETWORK;
  await phone.desk.act(MINE, 'coming');
  expect(phone.desk.state.value).toMatchObject({ lostAt: 0, notice: undefined });
  phone.api.failure = undefined;
  phone.line.alive();
  await new Promise((resolve) => setTimeout(resolve));
  expect(phone.desk.state.value).toMatchObject({ unsent: [], lostAt: undefined });
});

test('each sign of life of the app is answered, since an open line says nothing of the phone', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.known = LOGIN;
  const before = phone.api.asked.length;
  phone.line.beat();
  phone.line.beat();
  expect(phone.api.asked.slice(before)).toEqual(['me', 'me']);
});

test('the second who takes a request is told who has it, and nothing stays unsent', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = new PhoneRefusal('taken-by-other', 409, { name: 'Ben' });
  await phone.desk.act(WAITING);
  expect(phone.desk.state.value).toMatchObject({
    unsent: [],
    notice: { code: 'taken-by-other', name: 'Ben', thing: 'Navy Oxford shirt S' },
  });
});

test('what came too late is dropped, and that is said', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = NO_NETWORK;
  await phone.desk.act(MINE, 'coming');
  phone.time = TOO_LATE_MS - 1;
  phone.desk.tick();
  expect(phone.desk.state.value.unsent).toHaveLength(1);
  phone.time = TOO_LATE_MS;
  phone.desk.tick();
  expect(phone.desk.state.value.unsent).toEqual([]);
  expect(code(phone)).toBe('came-too-late');
});

test('a login that ended keeps the answer for the same name and drops it for another', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = new PhoneRefusal('not-logged-in', 401, {});
  await phone.desk.act(MINE, 'coming');
  expect(phone.desk.state.value).toMatchObject({ login: null, notice: { code: 'not-logged-in' } });
  expect(phone.desk.state.value.unsent).toHaveLength(1);

  phone.api.failure = undefined;
  await phone.desk.login('123456', 'Ben');
  expect(phone.desk.state.value.unsent).toEqual([]);
  expect(phone.api.asked).not.toContain('coming r2 Ben');
});

test('leaving forgets what this phone knew', async () => {
  const phone = await new HeldPhone().loggedIn();
  await phone.desk.leave();
  expect(phone.desk.state.value).toMatchObject({ login: null, queue: undefined, unsent: [] });
  expect(phone.api.asked.at(-1)).toBe('logout token');
});

test('a later answer replaces one that was not sent', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = NO_NETWORK;
  await phone.desk.act(MINE, 'coming');
  await phone.desk.act(MINE, 'not-here');
  expect(phone.desk.state.value.unsent.map(({ reply }) => reply)).toEqual(['not-here']);
});
