import { en } from './en';
import type { WordKey } from './keys';
import type { Language } from './manner';

export type Words = Readonly<Record<WordKey, string>>;
type Lessons = Readonly<Record<Language, () => Promise<Words>>>;

/** The languages whose words have come: a page begins with English only, to begin sooner. */
export class Learnt {
  private readonly words = new Map<Language, Words>([['en', en]]);
  private wish: Language = 'en';
  private begin: (() => void) | undefined;

  constructor(private readonly lessons: Lessons) {}

  /** The words of a language, English ones while it is not learnt. */
  of(language: Language): Words {
    return this.words.get(language) ?? en;
  }

  /**
   * Begins with a language, at once or when its words have come; of several wishes the newest counts. When they can't be
   * had, as while the app is away, it begins when they come after all.
   */
  wanted(language: Language, begin: () => void): void {
    this.wish = language;
    this.begin = begin;
    if (this.words.has(language)) {
      this.came(language);
    } else {
      void this.learn(language).catch(() => undefined);
    }
  }

  /** The language that was wanted last, whether its words have come or not. */
  get wished(): Language {
    return this.wish;
  }

  /** Gets what is missing, so that one touch changes the language while the app is away, too. */
  async all(): Promise<void> {
    const missing = (Object.keys(this.lessons) as Language[]).filter((each) => !this.words.has(each));
    await Promise.allSettled(missing.map((each) => this.learn(each)));
  }

  private async learn(language: Language): Promise<void> {
    this.words.set(language, await this.lessons[language]());
    this.came(language);
  }

  private came(language: Language): void {
    if (language === this.wish) {
      const { begin } = this;
      this.begin = undefined;
      begin?.();
    }
  }
}

export const learnt = new Learnt({
  en: () => Promise.resolve(en),
  zh: async () => (await import('./zh')).zh,
  es: async () => (await import('./es')).es,
  de: async () => (await import('./de')).de,
  ar: async () => (await import('./ar')).ar,
});
