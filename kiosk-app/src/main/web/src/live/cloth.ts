/** From here on a pixel is the item's own, with nothing of its ground in it. */
const OWN = 200;
/** Pixels: an outline is mixed with its ground by the picture's own blur. */
const RIM = 2;
const CHANNELS = 4;

/**
 * An item's picture as a cloth without an end: what is not the item gets the colour of the item's nearest pixel in its
 * row, so that it can be drawn a little beyond its outline. How much of a pixel is the item's goes into the fourth channel.
 *
 * @param picture red, green, blue and anything, row by row
 * @param grey how much of each pixel is the item's: red counts
 */
export function endless(picture: Uint8ClampedArray, grey: Uint8ClampedArray, width: number): Uint8ClampedArray<ArrayBuffer> {
  const height = picture.length / CHANNELS / width;
  const cloth = new Uint8ClampedArray(picture);
  let before: number | undefined;
  const empty: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const own = ownPixels(grey, width, row);
    if (own.length) {
      fillRow(cloth, width, row, own);
      empty.splice(0).forEach((above) => copyRow(cloth, width, before ?? row, above));
      before = row;
    } else {
      empty.push(row);
    }
  }
  empty.forEach((below) => before !== undefined && copyRow(cloth, width, before, below));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    cloth[CHANNELS * pixel + 3] = grey[CHANNELS * pixel] ?? 0;
  }
  return cloth;
}

function ownPixels(grey: Uint8ClampedArray, width: number, row: number): number[] {
  const own: number[] = [];
  for (let column = 0; column < width; column += 1) {
    if ((grey[CHANNELS * (row * width + column)] ?? 0) > OWN) {
      own.push(column);
    }
  }
  const inner = own.filter((column, place) => own[place - RIM] === column - RIM && own[place + RIM] === column + RIM);
  return inner.length ? inner : own;
}

function fillRow(cloth: Uint8ClampedArray, width: number, row: number, own: readonly number[]): void {
  let at = 0;
  for (let column = 0; column < width; column += 1) {
    while (at + 1 < own.length && Math.abs((own[at + 1] ?? 0) - column) <= Math.abs((own[at] ?? 0) - column)) {
      at += 1;
    }
    const nearest = own[at] ?? column;
    if (nearest !== column) {
      const from = CHANNELS * (row * width + nearest);
      cloth.copyWithin(CHANNELS * (row * width + column), from, from + CHANNELS - 1);
    }
  }
}

function copyRow(cloth: Uint8ClampedArray, width: number, from: number, to: number): void {
  cloth.copyWithin(CHANNELS * to * width, CHANNELS * from * width, CHANNELS * (from + 1) * width);
}
