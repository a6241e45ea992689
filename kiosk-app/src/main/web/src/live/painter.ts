import { capitalised, tCode } from '../i18n/language';
import type { OverlayBox } from './frame';
import type { Placement, Rect, Size } from './geometry';

const PAPER = '#fffdf9';
const INK = '#1f1b16';
const NIGHT = '#15120f';
const HAZE = { width: 24, height: 16 };

/** Draws a picture and, for a kiosk, its boxes; one painter per canvas. */
export class Painter {
  private readonly haze = document.createElement('canvas');

  constructor(private readonly context: CanvasRenderingContext2D) {
    this.haze.width = HAZE.width;
    this.haze.height = HAZE.height;
  }

  picture(image: CanvasImageSource, placement: Placement, glass: Size): void {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = NIGHT;
    context.fillRect(0, 0, glass.width, glass.height);
    if (leavesMargin(placement.picture, glass)) {
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
    const small = this.haze.getContext('2d');
    small?.drawImage(image, 0, 0, HAZE.width, HAZE.height);
    this.context.save();
    this.context.globalAlpha = 0.55;
    this.context.imageSmoothingQuality = 'high';
    this.context.drawImage(this.haze, 0, 0, glass.width, glass.height);
    this.context.restore();
  }

  private box(rect: Rect, overlay: OverlayBox, unit: number): void {
    const { context } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.lineWidth = unit * 0.15;
    context.strokeStyle = PAPER;
    context.shadowColor = 'rgb(0 0 0 / 45%)';
    context.shadowBlur = unit * 0.5;
    context.setLineDash(overlay.state === 'unsure' ? [unit * 0.6, unit * 0.5] : []);
    context.beginPath();
    context.roundRect(rect.x, rect.y, rect.width, rect.height, unit * 0.9);
    context.stroke();
    context.restore();
    this.label(rect, labelOf(overlay), unit);
  }

  private label(rect: Rect, words: string, unit: number): void {
    const { context } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = `600 ${unit * 0.9}px ${fontFamily()}`;
    context.textBaseline = 'middle';
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
}

function leavesMargin(picture: Rect, glass: Size): boolean {
  return picture.width < glass.width - 1 || picture.height < glass.height - 1;
}

function labelOf(overlay: OverlayBox): string {
  const name = capitalised(tCode('category', overlay.category));
  return overlay.state === 'unsure' ? `${name}?` : name;
}

function fontFamily(): string {
  return getComputedStyle(document.documentElement).fontFamily;
}
