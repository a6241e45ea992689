const COMES_MS = 250;
/** What was put on goes so fast when its body is lost: never is there a garment without somebody in it. */
const GOES_MS = 300;

/** How much of something is to be seen that comes and goes. */
export class Fade {
  private share = 0;
  private at: number | undefined;

  /** How much, 0..1, now that it is there or not. */
  step(there: boolean, now: number): number {
    const passed = this.at === undefined ? 0 : Math.max(0, now - this.at);
    this.at = now;
    this.share = there ? Math.min(1, this.share + passed / COMES_MS) : Math.max(0, this.share - passed / GOES_MS);
    return this.share;
  }

  gone(): void {
    this.share = 0;
    this.at = undefined;
  }
}
