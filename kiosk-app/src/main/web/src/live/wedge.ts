/** Slower than any scanner types, faster than any person: the longest pause between two keys of a code. */
export const LONGEST_GAP_MS = 45;
/** A person may hit two or three keys that fast by chance. */
export const SHORTEST_CODE = 6;
/** No tag that a store prints is longer. */
export const LONGEST_CODE = 256;
/** What a scanner presses beside a code's letters. */
const WITHIN_A_CODE: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph']);

/**
 * A scanner or RFID reader that types as a keyboard does ("keyboard wedge"): a code, quickly, and Enter. Told from a
 * person's typing by its pace. Keys that belong to a text field are left alone; a code's Enter presses no button. A
 * field with `data-scannable` gets its keys, too, but a code that ends in it is read, and the field is told to drop it by
 * a `tm-scanned` event with the code. Of one that is too long for any tag so much is told that the app can say so.
 */
export class Wedge {
  private typed = '';
  private lastAt = -Infinity;

  constructor(private readonly read: (code: string) => void) {}

  start(target: EventTarget = window): void {
    target.addEventListener('keydown', (event) => this.key(event as KeyboardEvent), { capture: true });
  }

  private key(event: KeyboardEvent): void {
    const quick = event.timeStamp - this.lastAt <= LONGEST_GAP_MS;
    this.lastAt = event.timeStamp;
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isForDeafField(event)) {
      this.typed = '';
    } else if (event.key === 'Enter') {
      this.end(quick, event);
    } else if (event.key.length === 1) {
      this.typed = (quick ? this.typed : '') + event.key;
    } else if (!WITHIN_A_CODE.has(event.key)) {
      this.typed = ''; // a person's key: what was typed before it is no part of a code
    }
  }

  private end(quick: boolean, event: KeyboardEvent): void {
    const code = quick ? this.typed.trim() : '';
    this.typed = '';
    if (code.length < SHORTEST_CODE) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    event.composedPath()[0]?.dispatchEvent(new CustomEvent('tm-scanned', { detail: code }));
    this.read(code.slice(0, LONGEST_CODE + 1));
  }
}

function isForDeafField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return isForTextField(event) && !(target instanceof HTMLElement && 'scannable' in target.dataset);
}

function isForTextField(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
