import type { LiveFrame, Worn } from './frame';
import { uprightSize, type Placement, type Size } from './geometry';

/** How dark the rest becomes: .55 of its light stays. */
const DARK = 0.45;
const FADES_MS = 400;
/** Pixels of the upright picture for each one of the veil: its edges are soft anyway. */
const COARSER = 8;

interface Light {
  readonly worn: Worn;
  readonly mask: Uint8Array;
}

/** Dims all but the nearest person while somebody else is in the picture, too; comes and goes slowly. */
export class Spotlight {
  private readonly hole = document.createElement('canvas');
  private readonly veil = document.createElement('canvas');
  private light: Light | undefined;
  private strength = 0;
  private drawnAt: number | undefined;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Over the picture of this very frame; says how strong it is, 0 to 1. While it goes it stays where it was. */
  draw(context: CanvasRenderingContext2D, image: Size, frame: LiveFrame, placement: Placement): number {
    const light = lightOf(frame);
    this.light = light ?? this.light;
    this.strength = this.stepped(light ? 1 : 0);
    if (this.strength === 0) {
      this.light = undefined;
    }
    const size = uprightSize({ ...frame.header, width: image.width, height: image.height });
    if (this.light && this.cut(this.light, size)) {
      context.save();
      context.setTransform(...placement.upright);
      context.globalAlpha = DARK * this.strength;
      context.drawImage(this.veil, 0, 0, size.width, size.height);
      context.restore();
    }
    return this.strength;
  }

  /** Nothing of who stood there stays. */
  forget(): void {
    Object.assign(this, { light: undefined, strength: 0, drawnAt: undefined });
    for (const canvas of [this.hole, this.veil]) {
      Object.assign(canvas, { width: 1, height: 1 });
    }
  }

  private stepped(wanted: 0 | 1): number {
    const now = this.clock();
    const step = Math.max(0, now - (this.drawnAt ?? now)) / FADES_MS;
    this.drawnAt = now;
    return wanted ? Math.min(1, this.strength + step) : Math.max(0, this.strength - step);
  }

  /** Black with the person cut out of it. */
  private cut({ worn, mask }: Light, { width, height }: Size): boolean {
    const { columns, rows, region } = worn;
    fit(this.hole, columns, rows);
    fit(this.veil, Math.ceil(width / COARSER), Math.ceil(height / COARSER));
    const hole = this.hole.getContext('2d');
    const veil = this.veil.getContext('2d');
    if (!hole || !veil) {
      return false;
    }
    const pixels = hole.createImageData(columns, rows);
    mask.forEach((alpha, cell) => (pixels.data[4 * cell + 3] = alpha));
    hole.putImageData(pixels, 0, 0);
    veil.globalCompositeOperation = 'copy';
    veil.fillRect(0, 0, this.veil.width, this.veil.height);
    veil.globalCompositeOperation = 'destination-out';
    const across = width / COARSER;
    const down = height / COARSER;
    veil.drawImage(this.hole, region.x * across, region.y * down, region.width * across, region.height * down);
    return true;
  }
}

function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width || canvas.height !== height) {
    Object.assign(canvas, { width, height });
  }
}

/** The nearest person of this frame; none while that one is alone. */
export function lightOf({ header, masks }: LiveFrame): Light | undefined {
  const place = header.worn.findIndex(({ layers }) => layers[0]?.part === 'person');
  const worn = header.worn[place];
  const mask = masks[header.worn.slice(0, place).reduce((sum, { layers }) => sum + layers.length, 0)];
  return worn && mask ? { worn, mask } : undefined;
}
