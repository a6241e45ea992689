import { focused } from '../house/focus';
import { h } from '../i18n/heard';
import { language } from '../i18n/language';
import type { Page } from '../live/page';
import SpeechBar, { type Deed } from '../panels/speech-bar/speech-bar';
import { Mouth, type Said } from './mouth';
import { described, languageOf, nameOf, nearest } from './names';
import { live, stops, takesFocus, topmost, type Stop } from './stops';

/** How often the page is looked at for what it tells by itself. */
const LOOK_MS = 200;
/** Whoever types hears the letters; what came of it is told at a pause. */
const PAUSE_LOOKS = 4;

const KEYS: Readonly<Record<string, Deed | 'next' | 'previous'>> = {
  F1: 'keys',
  F4: 'again',
  F7: 'softer',
  F8: 'louder',
  F9: 'curtain',
  ArrowDown: 'next',
  ArrowUp: 'previous',
};
const NUMPAD: Readonly<Record<string, Deed>> = { '+': 'louder', '-': 'softer' };

/** Says where the keyboard is and what the page tells, and walks by arrows through all that can be read. */
export class Reader {
  private readonly mouth = new Mouth(told((text) => (this.bar.caption = text)), (by) => (this.bar.voiceless = by === 'nobody'));
  private readonly bar = new SpeechBar();
  private readonly begunAt: number;
  private readonly unfollow: readonly (() => void)[];
  private regions: ReadonlyMap<Element, string>;
  private spoken = language.value;
  /** Where the ear is, and how far from the beginning that was. */
  private at: Element | undefined;
  private place = 0;
  /** The words of the stop that is being gone to; none for a control. */
  private words: string | undefined;
  /** Whether what is come to cuts off what is being said: not where the page itself moved the ear. */
  private manner: 'say' | 'add' = 'say';
  /** Whether the page told something since the last key: where it moves the keyboard then is said after that. */
  private toldSinceKey = false;
  /** What the focus came to last. */
  private arrived: Element | undefined;
  private said = '';
  private group = '';
  private typedLength = 0;
  /** What the regions said before somebody began to type; none while nobody types. */
  private beforeTyping: ReadonlyMap<Element, string> | undefined;
  private looks = 0;

  constructor(private readonly page: Page) {
    this.begunAt = page.state.value.visit.begunAt;
    this.showBar();
    this.regions = live();
    this.unfollow = [
      heard('keydown', (event) => this.key(event as KeyboardEvent)),
      heard('focusin', (event) => this.come(event.composedPath()[0] as Element)),
      heard('keyup', () => this.followed()),
      heard('input', (event) => this.typed(event.composedPath()[0] as HTMLInputElement)),
      every(LOOK_MS, () => this.look()),
    ];
    this.say(h('begun'));
  }

  /** The last word is said in the visit's language and at its volume; then nothing of both is left. */
  end(): void {
    this.unfollow.forEach((stop) => stop());
    this.bar.remove();
    this.say(h(this.page.state.value.visit.begunAt === this.begunAt ? 'ended' : 'over'));
  }

  private showBar(): void {
    this.bar.page = this.page;
    this.bar.volume = this.mouth.volume;
    this.bar.addEventListener('tm-speech', (event) => this.does((event as CustomEvent<Deed>).detail));
    (document.querySelector('tm-kiosk')?.shadowRoot?.querySelector('.top') ?? document.body).append(this.bar);
  }

  private key(event: KeyboardEvent): void {
    this.toldSinceKey = false;
    const pad = event.location === KeyboardEvent.DOM_KEY_LOCATION_NUMPAD ? NUMPAD[event.key] : undefined;
    const deed = KEYS[event.key] ?? pad;
    if (!deed || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    if (deed === 'next' || deed === 'previous') {
      this.walk(deed === 'next' ? 1 : -1);
    } else {
      this.does(deed);
    }
  }

  private does(deed: Deed): void {
    switch (deed) {
      case 'keys':
        return this.say(h('keys'));
      case 'again':
        return this.mouth.again();
      case 'softer':
      case 'louder':
        this.bar.volume = this.mouth.louder(deed === 'louder' ? 1 : -1);
        return this.say(h('volume', { percent: this.mouth.volume }));
      case 'curtain':
        return this.say(h(this.bar.draw() ? 'curtain-on' : 'curtain-off'));
      case 'end':
        return this.page.toggle('speech');
    }
  }

  /** From where the ear is; where that has left the page, from what stands there now; into a sheet from its edge. */
  private walk(step: 1 | -1): void {
    const all = stops(topmost());
    const here = all.findIndex(({ element }) => element === this.at);
    const entered = this.at === undefined || (this.at.isConnected && here < 0);
    const next = here >= 0 ? here + step : entered ? (step > 0 ? 0 : all.length - 1) : Math.min(this.place, all.length - 1);
    const stop = all[next];
    if (stop) {
      this.put(stop);
    } else {
      this.at = undefined; // the next step goes round
      this.say(h(step > 0 ? 'last' : 'first'));
    }
  }

  /** The keyboard goes along, so that Tab goes on from here and Enter does nothing elsewhere. */
  private put(stop: Stop): void {
    const { element, text } = stop;
    if (!takesFocus(stop) && !element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
    }
    this.words = text;
    this.arrived = undefined;
    element.focus();
    if (this.arrived !== element) {
      this.come(element); // it had the focus already, or can't have it
    }
    this.words = undefined;
    element.scrollIntoView({ block: 'nearest' });
  }

  private come(element: Element): void {
    const isNew = element !== this.at;
    const group = nearest(element, '[role="group"], [aria-modal="true"]');
    const name = group && group !== element ? nameOf(group) : '';
    this.at = this.arrived = element;
    this.place = stops(topmost()).findIndex((stop) => stop.element === element);
    this.said = this.words && !element.matches('h1, h2, h3') ? this.words : described(element);
    this.typedLength = element instanceof HTMLInputElement ? element.value.length : 0;
    const entered = isNew && ![this.group, this.said, ''].includes(name) ? `${name}: ` : '';
    this.group = name;
    this.mouth[this.toldSinceKey ? 'add' : this.manner](entered + this.said, languageOf(element));
    if (element instanceof SVGElement && this.bar.isDrawn) {
      this.mouth.add(h('dark'), language.value);
    }
  }

  /** Each letter; what is left when one is taken away. */
  private typed(field: HTMLInputElement): void {
    const { value } = field;
    const more = value.length > this.typedLength;
    this.typedLength = value.length;
    this.said = described(field);
    this.beforeTyping ??= this.regions;
    this.looks = 0;
    this.say(more ? value.slice(-1) : value || h('empty'));
  }

  /** Regions that have other words now, and the control that the keyboard is on when its state changed or it went. */
  private look(): void {
    const before = this.beforeTyping ?? this.regions;
    this.regions = live();
    this.looks += 1;
    if (this.looks > PAUSE_LOOKS || !this.beforeTyping) {
      this.beforeTyping = undefined;
      this.tell(before);
    }
    this.spoken = language.value;
    this.followed();
    const at = focused();
    if (!at && this.at && !this.at.isConnected) {
      this.moved();
    } else if (at === this.at && at?.matches('button, input, [aria-modal]')) {
      this.changed(at);
    }
  }

  private tell(before: ReadonlyMap<Element, string>): void {
    if (this.spoken === language.value) {
      const news = [...this.regions].filter(([region, words]) => words && words !== (before.get(region) ?? ''));
      news.forEach(([region, words]) => this.mouth.add(words, languageOf(region)));
      this.toldSinceKey ||= news.length > 0;
    }
  }

  /** No event tells when the focus goes from one thing of a shadow root to another. */
  private followed(): void {
    const at = focused();
    if (at && at !== this.arrived) {
      this.come(at);
    }
  }

  private changed(at: HTMLElement): void {
    const now = described(at);
    if (now !== this.said) {
      this.said = now;
      this.mouth.add(now, languageOf(at));
    }
  }

  /** What was touched made room for something else: the ear goes to that when it has heard what came of it. */
  private moved(): void {
    const all = stops(topmost());
    const stop = all[Math.min(Math.max(0, this.place), all.length - 1)];
    if (stop) {
      this.manner = 'add';
      this.put(stop);
      this.manner = 'say';
    }
  }

  private say(words: string): void {
    this.mouth.say(words, language.value);
  }
}

/** One short word for who looks for the page by Tab alone; answers how to silence it. */
export function hint(): () => void {
  const mouth = new Mouth(told(), () => undefined);
  mouth.say(h('hint'), language.value);
  return () => mouth.hush();
}

/** Everything that is said is told to the page, too. */
function told(caption: (text: string) => void = () => undefined): (said: Said) => void {
  return (said) => {
    caption(said.text);
    dispatchEvent(new CustomEvent<Said>('tm-spoken', { detail: said }));
  };
}

function heard(type: string, hear: (event: Event) => void): () => void {
  addEventListener(type, hear, { capture: true });
  return () => removeEventListener(type, hear, { capture: true });
}

function every(ms: number, look: () => void): () => void {
  const timer = setInterval(look, ms);
  return () => clearInterval(timer);
}
