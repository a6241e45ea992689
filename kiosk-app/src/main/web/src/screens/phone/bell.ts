export type BellState = 'on' | 'off' | 'blocked';

const NOTES_HZ = [880, 1174.66] as const;
const NOTE_S = 0.14;
const LOUDNESS = 0.25;

/** Two notes when somebody asks, made by the browser itself; a phone lets a page sound only after a touch. */
export class Bell {
  private context: AudioContext | undefined;
  private wanted = true;

  constructor(private readonly make: () => AudioContext = () => new AudioContext()) {}

  get state(): BellState {
    if (!this.wanted) {
      return 'off';
    }
    return this.context?.state === 'running' ? 'on' : 'blocked';
  }

  /** To be called from a touch. */
  async allow(): Promise<void> {
    try {
      this.context ??= this.make();
      await this.context.resume();
    } catch {
      this.context = undefined; // no sound on this phone: `state` says so
    }
  }

  async toggle(): Promise<void> {
    this.wanted = this.state !== 'on';
    if (this.wanted) {
      await this.allow();
      this.ring();
    }
  }

  ring(): void {
    if (this.state === 'on' && this.context) {
      NOTES_HZ.forEach((hertz, index) => note(this.context!, hertz, this.context!.currentTime + index * NOTE_S));
      navigator.vibrate?.([120, 60, 120]);
    }
  }
}

function note(context: AudioContext, hertz: number, at: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.001, at + NOTE_S * 2);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + NOTE_S * 2);
}
