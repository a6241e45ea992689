/** How long a turn is, and how often it is looked at. */
export const TURN_MS = 8_000;
export const EVERY_MS = 100;
/** The longer side of a picture of a turn, in pixels: eighty of them lie in memory. */
const LONGEST = 384;

/** Takes the pictures of a turn from the canvas that the mirror is drawn on. */
export class TurnTaker {
  private readonly pictures: Promise<ImageBitmap>[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    /** Is told how many milliseconds are left, and at the end of the pictures. */
    private readonly told: { readonly left: (ms: number) => void; readonly done: (pictures: readonly ImageBitmap[]) => void },
  ) {}

  start(): void {
    let left = TURN_MS;
    this.told.left(left);
    this.timer = setInterval(() => {
      left -= EVERY_MS;
      this.take();
      this.told.left(left);
      if (left <= 0) {
        clearInterval(this.timer);
        void Promise.allSettled(this.pictures).then((all) =>
          this.told.done(all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))),
        );
      }
    }, EVERY_MS);
  }

  /** Ends before the time; nothing is kept. */
  stop(): void {
    clearInterval(this.timer);
    this.pictures.splice(0).forEach((coming) =>
      void coming.then(
        (picture) => picture.close(),
        () => undefined,
      ),
    );
  }

  private take(): void {
    const { width, height } = this.canvas;
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    const size = { resizeWidth: Math.round(width * scale), resizeHeight: Math.round(height * scale) };
    this.pictures.push(createImageBitmap(this.canvas, size));
  }
}
