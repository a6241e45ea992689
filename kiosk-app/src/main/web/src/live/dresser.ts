import { Fade } from './fade';
import { FRONT, type Dressed, type FrameHeader, type LiveFrame, type Patch } from './frame';
import { inEncoded, uprightSize, type Placement } from './geometry';
import { DressDrawing, type DressMasks } from './dress-drawing';
import { SceneLight, type Light } from './scene-light';
import { Wardrobe, type Cloth } from './wardrobe';
import type { Box } from '../api/shapes';

const SCALE = 10_000;
/** Pixels of the longer side of what is drawn: as fine as an item's picture is. */
const FINEST = 640;

/** Draws an item on who is seen in a frame: by WebGL, lit as what is worn there is, under hair and hands. */
export class Dresser {
  private canvas = document.createElement('canvas');
  private readonly fade = new Fade();
  private readonly light = new SceneLight();
  private drawing: DressDrawing | undefined;
  private failed = false;
  private seen: Light = [1, 1, 1];
  private last: Dressed | undefined;
  private cloth: { readonly picture: string; readonly cloth: Cloth } | undefined;

  constructor(
    private readonly wardrobe = new Wardrobe(),
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** The picture as the camera gave it, before anything else is drawn over it. */
  see(picture: CanvasImageSource): void {
    this.seen = this.light.of(picture);
  }

  /**
   * Draws the wanted item where the frame says, and lets it go where the frame says nothing. Answers whether anything of it
   * is to be seen.
   */
  draw(context: CanvasRenderingContext2D, image: ImageBitmap, frame: LiveFrame, placement: Placement, wanted: string | undefined): boolean {
    const now = frame.header.dressed.find(({ item }) => item === wanted);
    if (now) {
      this.fetch(now.picture);
    }
    const ready = now && this.cloth?.picture === now.picture ? now : undefined;
    this.last = ready ?? (wanted === undefined || this.last?.item !== wanted ? undefined : this.last);
    if (!this.last) {
      this.fade.gone();
      return false;
    }
    const share = this.fade.step(!!ready, this.clock());
    const { last } = this;
    if (share === 0) {
      this.last = ready;
      return false;
    }
    return this.put(context, image, frame, placement, last, share);
  }

  /** Nothing of a visit's pictures stays, on the graphics card neither. */
  forget(): void {
    this.fade.gone();
    this.last = undefined;
    if (this.drawing) {
      this.drawing.end();
      this.drawing = undefined;
      this.canvas = document.createElement('canvas');
    }
  }

  private fetch(picture: string): void {
    if (this.cloth?.picture !== picture) {
      void this.wardrobe.cloth(picture).then((cloth) => {
        if (cloth) {
          this.cloth = { picture, cloth };
        }
      });
    }
  }

  private put(
    context: CanvasRenderingContext2D,
    image: ImageBitmap,
    frame: LiveFrame,
    placement: Placement,
    dressed: Dressed,
    share: number,
  ): boolean {
    const drawing = this.ready();
    const { header } = frame;
    const box = boxOf(dressed.patches);
    if (!drawing || !this.cloth || !box) {
      return false;
    }
    const size = uprightSize({ ...header, width: image.width, height: image.height });
    const scale = Math.min(1, FINEST / Math.max(box.width * size.width, box.height * size.height));
    const width = Math.max(1, Math.round(box.width * size.width * scale));
    const height = Math.max(1, Math.round(box.height * size.height * scale));
    if (this.canvas.width !== width || this.canvas.height !== height) {
      Object.assign(this.canvas, { width, height });
    }
    drawing.draw({
      image,
      cloth: this.cloth.cloth,
      patches: dressed.patches,
      box,
      inPicture: inEncoded(box, header),
      masks: masksOf(frame, dressed),
      light: this.seen,
      share,
    });
    context.save();
    context.setTransform(...placement.upright);
    context.imageSmoothingQuality = 'high';
    context.drawImage(this.canvas, box.x * size.width, box.y * size.height, box.width * size.width, box.height * size.height);
    context.restore();
    return true;
  }

  private ready(): DressDrawing | undefined {
    if (this.drawing?.isLost) {
      this.drawing = undefined;
      this.canvas = document.createElement('canvas');
    }
    if (!this.drawing && !this.failed) {
      this.drawing = DressDrawing.on(this.canvas);
      this.failed = !this.drawing;
    }
    return this.drawing;
  }
}

/** The upright box around all places, cut to the frame; undefined where nothing of it is in the frame. */
export function boxOf(patches: readonly Patch[]): Box | undefined {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const { to } of patches) {
    for (let place = 0; place + 1 < to.length; place += 2) {
      const x = (to[place] ?? 0) / SCALE;
      const y = (to[place + 1] ?? 0) / SCALE;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  [left, top, right, bottom] = [Math.max(0, left), Math.max(0, top), Math.min(1, right), Math.min(1, bottom)];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** What is worn where the item goes, and what lies before it, as two bytes a cell. */
export function masksOf({ header, masks }: Pick<LiveFrame, 'masks'> & { header: Pick<FrameHeader, 'worn'> }, dressed: Dressed): DressMasks | undefined {
  const worn = header.worn[0];
  if (!worn) {
    return undefined;
  }
  const cells = new Uint8Array(2 * worn.columns * worn.rows);
  let colour: string | undefined;
  let most = 0;
  worn.layers.forEach((layer, place) => {
    const mask = masks[place];
    const channel = dressed.replaces.includes(layer.part) ? 0 : layer.part === FRONT || dressed.under.includes(layer.part) ? 1 : undefined;
    if (mask && channel !== undefined) {
      let sum = 0;
      mask.forEach((value, cell) => {
        const at = 2 * cell + channel;
        cells[at] = Math.max(cells[at] ?? 0, value);
        sum += value;
      });
      if (channel === 0 && sum > most) {
        colour = layer.colour;
        most = sum;
      }
    }
  });
  return { region: worn.region, columns: worn.columns, rows: worn.rows, cells, colour };
}
