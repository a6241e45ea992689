import type { AskedFor } from '../api/shapes';
import { t } from '../i18n/language';

/** Whether somebody may still answer. */
export function isOpen({ state }: Pick<AskedFor, 'state'>): boolean {
  return state === 'waiting' || state === 'taken';
}

/** How a request stands, as the shopper is told. */
export function askedWords({ state, staff = '', place, promisedMs }: AskedFor): string {
  const seconds = Math.round(promisedMs / 1000);
  switch (state) {
    case 'waiting':
      return t('bring.waiting', { seconds });
    case 'taken':
      return t('bring.taken', { staff });
    case 'answered':
      return t('bring.answered', { staff });
    default:
      return t('bring.unanswered', { place });
  }
}
