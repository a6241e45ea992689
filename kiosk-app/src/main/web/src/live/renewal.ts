/** Loads the page anew when the app serves other pages than this one by now, once and only while nobody uses it. */
export class Renewal {
  private build: string | undefined;
  private due = false;

  constructor(private readonly load: () => void = () => location.reload()) {}

  /** The app says which pages it serves; the first time it is this one. */
  heard(build: string | undefined): void {
    this.build ??= build;
    this.due = build !== undefined && build !== this.build;
  }

  /** To be called again and again. */
  look(idle: boolean): void {
    if (this.due && idle) {
      this.due = false;
      this.load();
    }
  }

  /** The app finds that this page is not rendered. */
  now(): void {
    this.load();
  }
}
