import { expect, test } from 'vitest';
import { byTestId, CARD, FakeApi, fakePage, HAND, settled } from '../../house/fakes';
import { ApiProblem } from '../../api/api';
import { definePanels } from '../../house/registry';
import CardElement from '../card/card';
import '../../screens/kiosk/gathered';

async function shown(api = new FakeApi()) {
  definePanels();
  const page = fakePage('kiosk', {}, api);
  const panel = new CardElement();
  panel.page = page;
  panel.card = CARD;
  document.body.replaceChildren(panel);
  const touch = async (): Promise<void> => {
    await settled(panel);
    byTestId(panel, 'to-list')[0]?.click();
    await settled(panel);
    await settled(panel);
  };
  return { api, page, panel, touch };
}

test('one touch on a card puts it on the list, another takes it off', async () => {
  const { api, page, panel, touch } = await shown();
  await touch();
  expect(page.state.value.visit.hand).toBe(HAND);
  expect(byTestId(panel, 'to-list')[0]?.dataset['on']).toBe('true');
  await touch();
  expect(api.asked).toEqual(['to list T-1', 'off list 1']);
});

test('a full list is said in words', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('list-full', 409);
  const { page, touch } = await shown(api);
  await touch();
  expect(page.state.value.read?.says).toBe('problem.list-full');
});

test('what comes when the visit is over is forgotten, and the app is told', async () => {
  const api = new FakeApi();
  let answer = (_: typeof HAND): void => undefined;
  api.putOnList = () => new Promise((resolve) => (answer = resolve));
  const { page, touch } = await shown(api);
  const sent: string[] = [];
  page.connection.send = ({ type }) => void sent.push(type);
  await touch();
  page.startAnew();
  answer(HAND);
  await new Promise((resolve) => setTimeout(resolve));
  expect(page.state.value.visit.hand).toBeUndefined();
  expect(sent.filter((type) => type === 'ended')).toHaveLength(2);
});
