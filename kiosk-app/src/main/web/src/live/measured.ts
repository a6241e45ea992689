import type { Size } from './geometry';

/** The sizes of elements in CSS pixels, measured when they change and not at each frame, which would cost a layout. */
export class Measured {
  private readonly sizes = new WeakMap<Element, Size>();
  private readonly observer = new ResizeObserver((entries) => this.resized(entries.map(({ target }) => target as HTMLElement)));

  constructor(private readonly changed: () => void = () => undefined) {}

  /** The border box of an element; from its first asking on it is watched for as long as it lives. */
  of(element: HTMLElement): Size {
    const known = this.sizes.get(element);
    if (known) {
      return known;
    }
    this.observer.observe(element);
    return this.measure(element);
  }

  private resized(elements: readonly HTMLElement[]): void {
    const before = elements.map((element) => this.sizes.get(element));
    const after = elements.map((element) => this.measure(element));
    if (after.some((size, index) => size.width !== before[index]?.width || size.height !== before[index]?.height)) {
      this.changed();
    }
  }

  private measure(element: HTMLElement): Size {
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    this.sizes.set(element, size);
    return size;
  }
}
