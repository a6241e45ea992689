import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { FakeApi, fakePage, NOW, STATUS } from '../../house/fakes';
import { ALONE_MS, Watch } from './watch';

function opened() {
  const api = new FakeApi();
  const page = fakePage('staff', { staff: STATUS }, api);
  return { api, page, watch: new Watch(page) };
}

test('the console stays open while it is touched', async () => {
  const { api, page, watch } = opened();
  page.patch({ now: NOW + ALONE_MS - 1 });
  await watch.look();
  expect(api.asked).toEqual(['status']);
  expect(page.state.value.staff).toBe(STATUS);
});

test('two minutes without a touch close it, and nothing opens it again without the PIN', async () => {
  const { api, page, watch } = opened();
  page.patch({ now: NOW + ALONE_MS });
  await watch.look();
  await watch.look();
  expect(api.asked).toEqual(['logout']);
  expect(page.state.value.staff).toBeUndefined();
});

test('a logout that did not reach the app is tried again before the console can open', async () => {
  const { api, page, watch } = opened();
  api.failure = new ApiProblem('app-unreachable', 0);
  await watch.leave();
  api.failure = undefined;
  await watch.look();
  await watch.look();
  expect(api.asked).toEqual(['logout', 'logout', 'status']);
  expect(page.state.value.staff).toBe(STATUS);
});

test('an app that knows of no login is not asked again to log out', async () => {
  const { api, watch } = opened();
  api.failure = new ApiProblem('no-login', 401);
  await watch.leave();
  await watch.look();
  expect(api.asked).toEqual(['logout', 'status']);
});

test('an answer that was asked for before the logout opens nothing', async () => {
  const { page, watch } = opened();
  const late = watch.look();
  await watch.leave();
  await late;
  expect(page.state.value.staff).toBeUndefined();
});
