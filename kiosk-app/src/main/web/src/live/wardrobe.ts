import { endless } from './cloth';

export interface Cloth {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Fetches items' pictures and makes cloth of them; the last few are kept. */
export class Wardrobe {
  private static readonly KEPT = 3;
  private readonly kept = new Map<string, Promise<Cloth | undefined>>();

  constructor(private readonly fetched: (path: string) => Promise<ImageData | undefined> = pixelsAt) {}

  /** By the SHA-256 of the item's picture; undefined where it can't be had, to be asked again later. */
  cloth(picture: string): Promise<Cloth | undefined> {
    const known = this.kept.get(picture);
    if (known) {
      return known;
    }
    const made = this.make(picture);
    this.kept.set(picture, made);
    void made.then((cloth) => cloth ?? this.kept.delete(picture));
    const [oldest] = this.kept.keys();
    if (this.kept.size > Wardrobe.KEPT && oldest !== undefined) {
      this.kept.delete(oldest);
    }
    return made;
  }

  private async make(picture: string): Promise<Cloth | undefined> {
    const [colours, grey] = await Promise.all([this.fetched(`/api/pictures/${picture}`), this.fetched(`/api/pictures/${picture}/cut-out`)]);
    if (!colours || !grey || colours.width !== grey.width || colours.height !== grey.height) {
      return undefined;
    }
    return { width: colours.width, height: colours.height, pixels: endless(colours.data, grey.data, colours.width) };
  }
}

async function pixelsAt(path: string): Promise<ImageData | undefined> {
  const answer = await fetch(path).catch(() => undefined);
  const image = answer?.ok ? await createImageBitmap(await answer.blob()).catch(() => undefined) : undefined;
  if (!image) {
    return undefined;
  }
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height);
  image.close();
  return pixels;
}
