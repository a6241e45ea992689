/** A colour in CIELAB (D65): lightness 0..100, green to red, blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Of `#rrggbb`. */
export function labOf(hex: string): Lab {
  const [red, green, blue] = [1, 3, 5].map((at) => light(parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
  const x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = curve(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = curve((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function light(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function curve(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}
