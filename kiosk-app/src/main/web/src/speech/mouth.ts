import { codeOf, MANNERS, type Language } from '../i18n/manner';

/** What a visit begins with, in percent; who installs the device sets its amplifier so that this is at most 65 dB(A). */
export const USUAL_VOLUME = 50;
const LOUDEST = 100;
const SOFTEST = 10;
const STEP = 10;

/** Of what tells itself, no more wait than these. */
const MOST_WAITING = 4;
/** As the app takes it. */
const LONGEST = 500;
/** Keys that follow each other faster say only what the last one came to. */
const BREATH_MS = 40;
/** A voice that never says that it has ended. */
const LONGEST_MS = 60_000;

export interface Said {
  readonly text: string;
  readonly language: Language;
}

/** Says words one after the other: by a voice of the browser's own, else by the device's. */
export class Mouth {
  private level = USUAL_VOLUME;
  private waiting: Said[] = [];
  private talking: AbortController | undefined;
  private last: Said | undefined;
  private readonly audio = new Audio();

  constructor(
    /** Is told of what begins to be said. */
    private readonly tell: (said: Said) => void,
    /** Is told whether a voice said it. */
    private readonly heard: (by: 'voice' | 'nobody') => void,
  ) {}

  get volume(): number {
    return this.level;
  }

  /** At once, instead of what is being said. */
  say(text: string, language: Language): void {
    this.hush();
    this.add(text, language);
  }

  /** After what is being said. */
  add(text: string, language: Language): void {
    if (text) {
      this.waiting = [...this.waiting, { text: text.slice(0, LONGEST), language }].slice(-MOST_WAITING);
      void (this.talking ?? this.talk());
    }
  }

  again(): void {
    if (this.last) {
      this.say(this.last.text, this.last.language);
    }
  }

  /** One step louder or softer; answers how loud it is now. */
  louder(steps: 1 | -1): number {
    this.level = Math.min(LOUDEST, Math.max(SOFTEST, this.level + steps * STEP));
    this.audio.volume = this.level / 100;
    return this.level;
  }

  hush(): void {
    this.waiting = [];
    this.talking?.abort();
    this.talking = undefined;
  }

  private async talk(): Promise<void> {
    const stop = new AbortController();
    this.talking = stop;
    while (!stop.signal.aborted) {
      const next = this.waiting.shift();
      if (!next) {
        this.talking = undefined;
        return;
      }
      this.last = next;
      this.tell(next);
      await this.tried(next, stop.signal);
    }
  }

  private async tried(said: Said, signal: AbortSignal): Promise<void> {
    try {
      await this.utter(said, signal);
    } catch {
      if (!signal.aborted) {
        this.heard('nobody');
      }
    }
  }

  private async utter(said: Said, signal: AbortSignal): Promise<void> {
    const voice = ownVoice(said.language);
    if (voice) {
      this.heard('voice');
      await this.byBrowser(said, voice, signal);
      return;
    }
    await pause(BREATH_MS, signal);
    const wav = await byDevice(said, signal);
    signal.throwIfAborted();
    this.heard('voice');
    await this.play(wav, signal);
  }

  private async byBrowser({ text, language }: Said, voice: SpeechSynthesisVoice, signal: AbortSignal): Promise<void> {
    const utterance = new SpeechSynthesisUtterance(text);
    Object.assign(utterance, { voice, lang: MANNERS[language].tag, volume: this.level / 100 });
    signal.addEventListener('abort', () => speechSynthesis.cancel());
    await over(signal, (done) => {
      utterance.onend = done;
      utterance.onerror = done;
      speechSynthesis.speak(utterance);
    });
  }

  private async play(wav: Blob, signal: AbortSignal): Promise<void> {
    const { audio } = this;
    const address = URL.createObjectURL(wav);
    signal.addEventListener('abort', () => audio.pause());
    audio.src = address;
    audio.volume = this.level / 100;
    try {
      await audio.play();
      await over(signal, (done) => audio.addEventListener('ended', done, { once: true }));
    } finally {
      URL.revokeObjectURL(address);
    }
  }
}

/** A voice that needs no network. */
function ownVoice(language: Language): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find(({ localService, lang }) => localService && codeOf(lang.replace('_', '-')) === language);
}

async function byDevice(said: Said, signal: AbortSignal): Promise<Blob> {
  const ask = () =>
    fetch('/api/speech', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(said), signal });
  let answer = await ask();
  if (answer.status === 503 && ((await answer.json()) as { code?: string }).code === 'busy') {
    await pause(500, signal);
    answer = await ask();
  }
  if (!answer.ok) {
    throw new Error(`the device does not speak: ${answer.status}`);
  }
  return answer.blob();
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return over(signal, (done) => setTimeout(done, ms)).then(() => signal.throwIfAborted());
}

/** Waits until it is done, stopped, or has taken longer than anything takes. */
function over(signal: AbortSignal, begin: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    begin(done);
  });
}
