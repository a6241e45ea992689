import type { Size } from './geometry';

/** The glass of a kiosk: its diagonal in inches and its lower edge in millimetres above the floor. */
export interface Screen {
  readonly diagonal: number;
  readonly bottomEdgeMm: number;
}

/** Where a device's config tells nothing. */
export const UNSET_SCREEN: Screen = { diagonal: 32, bottomEdgeMm: 600 };

/** What a hand reaches from a wheelchair: ADA 308.2.1 and EN 301 549 8.3.3, in millimetres above the floor. */
export const LOWEST_MM = 380;
export const HIGHEST_MM = 1220;

/** Capitals of 0.7 degrees at 0.6 m: EN 301 549 5.1.4. */
export const LARGE_CAPITAL_MM = 7.3;
/** A capital's share of its font size; that of the fonts we name is 0.71 to 0.73. */
export const CAPITAL_SHARE = 0.7;

/** Less room than this holds no kiosk; a glass that hangs so high can't be lowered. */
const LEAST_BAND_MM = 200;
const MM_PER_INCH = 25.4;

/** How far the controls keep from the upper and the lower edge of the page, in CSS pixels. */
export interface Band {
  readonly above: number;
  readonly below: number;
}

/** CSS pixels per millimetre of a page that fills its glass. */
export function pixelsPerMm(screen: Screen, page: Size): number {
  return Math.hypot(page.width, page.height) / (screen.diagonal * MM_PER_INCH);
}

/** The part of the page within reach of a seated person; undefined where the glass leaves too little of it. */
export function bandOf(screen: Screen, page: Size): Band | undefined {
  const perMm = pixelsPerMm(screen, page);
  const above = Math.max(0, page.height - (HIGHEST_MM - screen.bottomEdgeMm) * perMm);
  const below = Math.max(0, (LOWEST_MM - screen.bottomEdgeMm) * perMm);
  const left = page.height - above - below;
  return left < LEAST_BAND_MM * perMm ? undefined : { above: Math.ceil(above), below: Math.ceil(below) };
}

/** The smallest font size, in CSS pixels, whose capitals are read from 0.6 m with weak eyes. */
export function largeText(screen: Screen, page: Size): number {
  return Math.ceil((LARGE_CAPITAL_MM / CAPITAL_SHARE) * pixelsPerMm(screen, page) * 10) / 10;
}
