import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import type { Words } from './learnt';
import type { Language } from './manner';
import { zh } from './zh';

/** All words at once, for tests that proof-read them. */
export const LANGUAGES: Readonly<Record<Language, Words>> = { en, zh, es, de, ar };
