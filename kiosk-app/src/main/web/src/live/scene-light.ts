/** How light it is and of which colour, 0..1 and more for red, green and blue. */
export type Light = readonly [red: number, green: number, blue: number];

/** A light does not change from frame to frame. */
const EVERY = 12;
const SIDE = 8;
/** How fast it follows. */
const FOLLOWS = 0.25;
/** The brightness of a picture in the light that items' pictures are taken in. */
const USUAL = 0.5;
const DARKEST = 0.6;
const LIGHTEST = 1.08;
/** How much of the light's colour an item takes on: a room's walls are coloured, too. */
const TINT = 0.3;

/** The light of a scene, from the mean of its picture. */
export class SceneLight {
  private readonly canvas = document.createElement('canvas');
  private frames = 0;
  private light: Light | undefined;

  constructor() {
    Object.assign(this.canvas, { width: SIDE, height: SIDE });
  }

  of(image: CanvasImageSource): Light {
    if (this.frames % EVERY === 0 || !this.light) {
      const next = lightOf(this.pixels(image));
      this.light = this.light ? (this.light.map((value, place) => value + FOLLOWS * ((next[place] ?? value) - value)) as unknown as Light) : next;
    }
    this.frames += 1;
    return this.light;
  }

  private pixels(image: CanvasImageSource): Uint8ClampedArray {
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(image, 0, 0, SIDE, SIDE);
    return context?.getImageData(0, 0, SIDE, SIDE).data ?? new Uint8ClampedArray();
  }
}

/** The light of pixels of red, green, blue and anything; usual without any. */
export function lightOf(pixels: Uint8ClampedArray): Light {
  const sums = [0, 0, 0];
  pixels.forEach((value, place) => {
    if (place % 4 < 3) {
      sums[place % 4] = (sums[place % 4] ?? 0) + value;
    }
  });
  const count = Math.max(1, pixels.length / 4);
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / count / 255);
  const grey = (red + green + blue) / 3;
  if (!(grey > 0)) {
    return [1, 1, 1];
  }
  const gain = Math.min(LIGHTEST, Math.max(DARKEST, Math.sqrt(grey / USUAL)));
  return [red, green, blue].map((value) => gain * (1 + TINT * Math.max(-0.4, Math.min(0.4, value / grey - 1)))) as unknown as Light;
}
