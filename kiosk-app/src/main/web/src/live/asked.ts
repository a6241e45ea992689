import type { AskedFor, Thing } from '../api/shapes';
import { t, tCode } from '../i18n/language';
import type { Page } from './page';

/** Whether somebody may still answer. */
export function isOpen({ state }: Pick<AskedFor, 'state'>): boolean {
  return state === 'waiting' || state === 'taken';
}

/** The shopper needs it no more. */
export async function takeBack(page: Page, { id }: AskedFor): Promise<void> {
  await page.api.withdraw(id).catch(() => {
    // it has ended meanwhile, and the app has told how
  });
}

/** Whether a thing is wanted; else somebody is to come to the screen. */
export function isForThing(request: AskedFor): request is AskedFor & Thing {
  return request.itemId !== undefined;
}

/** How a request stands and what staff answered, as the shopper is told. */
export function toldWords(request: AskedFor): string {
  return request.reply ? `${askedWords(request)} ${replyWords(request)}` : askedWords(request);
}

/** How a request stands, as the shopper is told. */
export function askedWords(request: AskedFor): string {
  const { state, staff = '', promisedMs } = request;
  const seconds = Math.round(promisedMs / 1000);
  switch (state) {
    case 'waiting':
      return t('bring.waiting', { seconds });
    case 'taken':
      return t('bring.taken', { staff });
    case 'answered':
      return t('bring.answered', { staff });
    default:
      return isForThing(request) ? t('bring.unanswered', { place: request.place }) : t('call.unanswered');
  }
}

/** What staff answered, in their words for a thing or for a call. */
export function replyWords(request: AskedFor, reply = request.reply): string {
  return tCode(isForThing(request) ? 'reply' : 'call.reply', reply);
}

/** What staff may answer, in the order of the buttons. */
export function repliesTo(request: AskedFor): readonly string[] {
  const coming = ['coming', 'coming-soon'];
  return isForThing(request) ? [...coming, 'come-with-me', 'at-fitting-room', 'something-like-it', 'not-here'] : coming;
}
