const CONTROLS = 'button, .button, a[href]';
/** So long a touch goes before everything that can wait. */
const FIRST_MS = 120;

let touchedAt = -Infinity;

/**
 * Marks the control under a finger with `data-pressed` at once. A browser's own `:active` waits for 150 ms after a finger
 * came down, in case it begins to scroll; an answer within 100 ms is felt as immediate.
 */
export function answerTouches(target: EventTarget = window): void {
  let pressed: HTMLElement | undefined;
  const release = (): void => {
    delete pressed?.dataset['pressed'];
    pressed = undefined;
  };
  target.addEventListener(
    'pointerdown',
    (event) => {
      touchedAt = performance.now();
      release();
      pressed = event.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.matches(CONTROLS));
      if (pressed) {
        pressed.dataset['pressed'] = '';
      }
    },
    { capture: true },
  );
  ['pointerup', 'pointercancel', 'blur'].forEach((end) => target.addEventListener(end, release, { capture: true }));
}

/** When the control under a finger that has just come down has had the time to look pressed; nothing to wait for else. */
export function touchAnswered(): Promise<void> | undefined {
  const left = touchedAt + FIRST_MS - performance.now();
  return left > 0 ? new Promise((resolve) => setTimeout(resolve, left)) : undefined;
}
