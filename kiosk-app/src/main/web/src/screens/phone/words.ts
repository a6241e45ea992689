import { t } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import type { Notice } from './phone-desk';

/** "0:42", as it is read at a glance. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A notice as a sentence; one about a thing begins with it. */
export function noticeWords({ code, thing, name, seconds }: Notice): string {
  const sentence =
    code === 'taken-by-other' && name
      ? t('phone.has-it', { name })
      : code === 'came-too-late'
        ? t('phone.too-late')
        : problemWords(code, { seconds: seconds ?? 60 });
  return thing ? t('phone.about', { thing, sentence }) : sentence;
}
