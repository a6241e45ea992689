import { DressDrawing } from './dress-drawing';
import { boxOf, masksOf } from './dresser';
import type { Dressed, LiveFrame } from './frame';
import { inEncoded, place, uprightSize, contentSize, type Placement, type Size } from './geometry';
import { Painter } from './painter';
import { Recolourer, type Dye } from './recolourer';
import { SceneLight, type Light } from './scene-light';
import { Spotlight } from './spotlight';
import type { Cloth, Wardrobe } from './wardrobe';
import type { Box } from '../api/shapes';

/** More pixels than these of a CSS pixel nobody sees, and no graphics card need have longer sides than that. */
const FINEST = 3;
const LONGEST = 4096;
/** What lies on a body throws so soft and so dark a shadow, by the glass' height. */
const SOFT = 0.006;
const DARK = 0.4;
/** Masks this fine may cover the rim of what is worn without covering what is beside it. */
const RIM = [0.12, 0.5] as const;
/** Drawn once: by the processor, which needs no textures of a whole glass for it. */
const ONCE: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true };
const FADED_MS = 1_000;

/** What is to be seen in a still. */
export interface Wanted {
  readonly frame: LiveFrame;
  readonly item: string | undefined;
  readonly dye: Dye | undefined;
}

/** Draws a still on a canvas that lies over a glass of this size in CSS pixels. Answers whether the wanted item is seen in it. */
export async function drawStill(canvas: HTMLCanvasElement, css: Size, wanted: Wanted, wardrobe: Wardrobe): Promise<boolean> {
  const { frame } = wanted;
  const dressed = frame.header.dressed.find(({ item }) => item === wanted.item);
  const [image, cloth] = await Promise.all([createImageBitmap(frame.jpeg), dressed && wardrobe.cloth(dressed.picture)]);
  const header = { ...frame.header, width: image.width, height: image.height };
  const glass = stillSize(css, contentSize(header));
  Object.assign(canvas, glass);
  const context = canvas.getContext('2d', ONCE);
  if (context) {
    context.imageSmoothingQuality = 'high';
    const placement = place(header, { glass, fit: 'cover', flip: true });
    new Painter(context).picture(image, placement, glass);
    const light = new SceneLight().of(canvas);
    if (wanted.dye) {
      const recolourer = new Recolourer();
      recolourer.draw(context, image, frame.header, placement, wanted.dye);
      recolourer.forget();
    }
    spotlit(context, image, frame, placement);
    if (dressed && cloth) {
      dress(context, image, { frame, dressed, cloth, light }, placement);
    }
  }
  image.close();
  return !!context && (wanted.item === undefined || !!cloth);
}

/** All pixels of glass and picture. */
export function stillSize(css: Size, picture: Size, screen: number = devicePixelRatio): Size {
  const covering = Math.min(picture.width / css.width, picture.height / css.height);
  const ratio = Math.min(FINEST, Math.max(screen, covering), LONGEST / Math.max(css.width, css.height));
  return { width: Math.max(1, Math.round(css.width * ratio)), height: Math.max(1, Math.round(css.height * ratio)) };
}

/** Whoever else is in the picture stays as dim as the mirror shows them. */
function spotlit(context: CanvasRenderingContext2D, image: Size, frame: LiveFrame, placement: Placement): void {
  let time = 0;
  const spotlight = new Spotlight(() => (time += FADED_MS));
  spotlight.draw(context, image, frame, placement);
  spotlight.draw(context, image, frame, placement);
  spotlight.forget();
}

interface Worn {
  readonly frame: LiveFrame;
  readonly dressed: Dressed;
  readonly cloth: Cloth;
  readonly light: Light;
}

function dress(context: CanvasRenderingContext2D, image: ImageBitmap, { frame, dressed, cloth, light }: Worn, placement: Placement): void {
  const box = boxOf(dressed.patches);
  const size = uprightSize({ ...frame.header, width: image.width, height: image.height });
  const scale = Math.abs(placement.upright[0]);
  const canvas = document.createElement('canvas');
  if (!box) {
    return;
  }
  Object.assign(canvas, { width: Math.ceil(box.width * size.width * scale), height: Math.ceil(box.height * size.height * scale) });
  const drawing = DressDrawing.on(canvas);
  drawing?.draw({
    image,
    cloth,
    patches: dressed.patches,
    box,
    inPicture: inEncoded(box, frame.header),
    masks: masksOf(frame, dressed),
    light,
    share: 1,
    covers: RIM,
  });
  context.save();
  context.setTransform(...placement.upright);
  const at = [box.x * size.width, box.y * size.height, box.width * size.width, box.height * size.height] as const;
  const shadow = shadowOf(canvas, frame, box, context.canvas.height);
  if (shadow) {
    context.globalAlpha = DARK;
    context.drawImage(shadow, ...at);
    context.globalAlpha = 1;
  }
  context.drawImage(canvas, ...at);
  context.restore();
  drawing?.end();
}

/** What a garment throws on the body under it, a little lower and softer; undefined where a canvas can't blur. */
function shadowOf(garment: HTMLCanvasElement, frame: LiveFrame, box: Box, height: number): HTMLCanvasElement | undefined {
  const shadow = document.createElement('canvas');
  Object.assign(shadow, { width: garment.width, height: garment.height });
  const context = shadow.getContext('2d', { willReadFrequently: true });
  const body = bodyOf(frame);
  const region = frame.header.worn[0]?.region;
  if (!context || !('filter' in context) || !body || !region) {
    return undefined;
  }
  const soft = SOFT * height;
  context.filter = `blur(${soft.toFixed(1)}px)`;
  context.drawImage(garment, 0, soft);
  context.filter = 'none';
  context.globalCompositeOperation = 'source-in';
  context.fillRect(0, 0, shadow.width, shadow.height);
  context.globalCompositeOperation = 'destination-in';
  const across = shadow.width / box.width;
  const down = shadow.height / box.height;
  context.drawImage(body, (region.x - box.x) * across, (region.y - box.y) * down, region.width * across, region.height * down);
  return shadow;
}

/** All that is worn, and skin and hair: as opaque as it is surely somebody. */
function bodyOf({ header, masks }: LiveFrame): HTMLCanvasElement | undefined {
  const worn = header.worn[0];
  const canvas = document.createElement('canvas');
  const context = worn && canvas.getContext('2d');
  if (!worn || !context) {
    return undefined;
  }
  Object.assign(canvas, { width: worn.columns, height: worn.rows });
  const pixels = context.createImageData(worn.columns, worn.rows);
  masks.slice(0, worn.layers.length).forEach((mask) =>
    mask.forEach((alpha, cell) => (pixels.data[4 * cell + 3] = Math.max(pixels.data[4 * cell + 3] ?? 0, alpha))),
  );
  context.putImageData(pixels, 0, 0);
  return canvas;
}
