const CONTROLS = 'button, .button, a[href]';

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
