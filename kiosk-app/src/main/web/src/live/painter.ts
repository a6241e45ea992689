import { capitalised, language, tCode, type Language } from '../i18n/language';
import { MANNERS } from '../i18n/manner';
import type { OverlayBox } from './frame';
import type { Placement, Rect, Size } from './geometry';

const PAPER = '#fffdf9';
const INK = '#1f1b16';
const NIGHT = '#15120f';
/** Under the line of a box, so that it is seen on a white garment too; a blurred shadow would cost far more. */
const SHADE = 'rgb(0 0 0 / 32%)';
/** A picture is made coarse and then soft in two small canvases; what each frame draws of it is a plain blow-up. */
const COARSE = { width: 24, height: 16 };
const HAZE = { width: 240, height: 160 };
/** The haze beside a picture is so coarse that nobody sees it lag. */
const HAZE_EVERY = 10;

/** Draws a picture and, for a kiosk, its boxes; one painter per canvas. */
export class Painter {
  private readonly coarse = document.createElement('canvas');
  private readonly haze = document.createElement('canvas');
  private margins = 0;
  private family: { readonly language: Language; readonly name: string } | undefined;

  constructor(private readonly context: CanvasRenderingContext2D) {
    Object.assign(this.coarse, COARSE);
    Object.assign(this.haze, HAZE);
  }

  picture(image: CanvasImageSource, placement: Placement, glass: Size): void {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (leavesMargin(placement.picture, glass)) {
      context.fillStyle = NIGHT;
      context.fillRect(0, 0, glass.width, glass.height);
      this.margin(image, glass);
    }
    context.save();
    const { x, y, width, height } = placement.picture;
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.setTransform(...placement.matrix);
    context.drawImage(image, 0, 0);
    context.restore();
  }

  /** Boxes of this very frame, each with a small label that is never mirrored. */
  boxes(overlay: readonly OverlayBox[], placement: Placement, unit: number): void {
    for (const each of overlay) {
      this.box(placement.toCanvas(each.box), each, unit);
    }
  }

  private margin(image: CanvasImageSource, glass: Size): void {
    if (this.margins % HAZE_EVERY === 0) {
      drawnInto(this.coarse, image, 'medium');
      drawnInto(this.haze, this.coarse, 'high');
    }
    this.margins += 1;
    this.context.save();
    this.context.globalAlpha = 0.55;
    this.context.drawImage(this.haze, 0, 0, glass.width, glass.height);
    this.context.restore();
  }

  private box(rect: Rect, overlay: OverlayBox, unit: number): void {
    const { context } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.setLineDash(overlay.state === 'unsure' ? [unit * 0.6, unit * 0.5] : []);
    context.beginPath();
    context.roundRect(rect.x, rect.y, rect.width, rect.height, unit * 0.9);
    context.lineWidth = unit * 0.35;
    context.strokeStyle = SHADE;
    context.stroke();
    context.lineWidth = unit * 0.15;
    context.strokeStyle = PAPER;
    context.stroke();
    context.restore();
    this.label(rect, labelOf(overlay), unit);
  }

  private label(rect: Rect, words: string, unit: number): void {
    const { context } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = `600 ${unit * 0.9}px ${this.fontFamily()}`;
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    context.direction = MANNERS[language.value].direction;
    const width = context.measureText(words).width + unit * 1.4;
    const height = unit * 1.8;
    const x = Math.max(unit * 0.4, rect.x + unit * 0.7);
    const y = Math.max(unit * 0.4, rect.y - height / 2);
    context.fillStyle = PAPER;
    context.beginPath();
    context.roundRect(x, y, width, height, height / 2);
    context.fill();
    context.fillStyle = INK;
    context.fillText(words, x + unit * 0.7, y + height / 2 + unit * 0.05);
    context.restore();
  }

  /** Asked of the style once per language: asking it at each label would cost a style pass each. */
  private fontFamily(): string {
    if (this.family?.language !== language.value) {
      this.family = { language: language.value, name: getComputedStyle(document.documentElement).fontFamily };
    }
    return this.family.name;
  }
}

function drawnInto(canvas: HTMLCanvasElement, image: CanvasImageSource, quality: ImageSmoothingQuality): void {
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = quality;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
}

function leavesMargin(picture: Rect, glass: Size): boolean {
  return picture.width < glass.width - 1 || picture.height < glass.height - 1;
}

function labelOf(overlay: OverlayBox): string {
  const name = capitalised(tCode('category', overlay.category));
  return overlay.state === 'unsure' ? `${name}?` : name;
}
