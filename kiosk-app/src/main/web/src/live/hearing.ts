import type { Page } from './page';

/** What says the page; loaded when somebody wants to hear it, and not before. */
interface Ear {
  readonly Reader: new (page: Page) => { end(): void };
  readonly hint: () => () => void;
}

/** F2; or a keypad's word that a headset was plugged in (F15) or pulled out (F16). */
const ON = ['F2', 'F15'];
const OFF = ['F2', 'F16'];

/** Begins and ends speech as the visit wishes; the wish is one of its eases, so that it ends with it. */
export function keepHeard(page: Page, load: () => Promise<Ear> = () => import('../speech/reader')): void {
  let wanted = false;
  let reader: { end(): void } | undefined;
  let hinted = -1;
  let silence = (): void => undefined;
  const wants = (): boolean => page.state.value.visit.eases.includes('speech');
  const turn = (on: boolean): void => void (wants() !== on && page.toggle('speech'));
  const begin = async (): Promise<void> => {
    const { Reader } = await load();
    silence();
    reader = wanted && !reader ? new Reader(page) : reader;
  };
  const look = (): void => {
    if (wants() !== wanted) {
      wanted = wants();
      if (wanted) {
        begin().catch(() => turn(false));
      } else {
        reader?.end();
        reader = undefined;
      }
    }
  };
  page.state.follow(look);
  addEventListener('keydown', (event) => {
    if ((wants() ? OFF : ON).includes(event.key)) {
      event.preventDefault();
      turn(!wants());
    } else if (event.key === 'Tab' && !wants() && hinted !== page.visits) {
      hinted = page.visits;
      load().then(({ hint }) => (silence = wants() ? silence : hint()), () => undefined);
    }
  });
  void watchHeadset(turn);
}

/** Where the browser tells of headsets; without leave to hear it may not. */
async function watchHeadset(turn: (on: boolean) => void): Promise<void> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  const outs = async (): Promise<number> => (await devices?.enumerateDevices())?.filter(({ kind }) => kind === 'audiooutput').length ?? 0;
  let before = await outs().catch(() => 0);
  devices?.addEventListener?.('devicechange', () => {
    void outs().then((now) => {
      if (now !== before) {
        turn(now > before);
      }
      before = now;
    });
  });
}
