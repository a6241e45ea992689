/** When the glass was drawn white, or black again. */
export interface Edge {
  readonly at: number;
  readonly white: boolean;
}

/** How bright the live picture was, in cells of equal size, when it was on the canvas: 0 to 255. */
export interface Sample {
  readonly at: number;
  readonly cells: readonly number[];
}

export interface Measured {
  /** From each rise of the flash until the live picture showed it. */
  readonly latenciesMs: readonly number[];
  /** How well the brightest cells follow the flashes: 1 is in step with each. */
  readonly match: number;
}

/** Latencies that are looked for. */
const LONGEST_MS = 1500;
const STEP_MS = 10;
/** What flickers, moves or is noise follows a pattern of chance far less than this. */
const LEAST_MATCH = 0.7;
/** Cells that follow nearly as well as the best are the hand mirror's, too. */
const NEARLY = 0.85;
const LEAST_CONTRAST = 8;
/** A rise is looked for this long around where the pattern lies. */
const AROUND_MS = 250;

/**
 * How long the flashes took from the page around to the page. The pattern of the flashes is laid over the brightness of each
 * cell with every delay; where it lies best the rises are timed one by one. Undefined where nothing follows the flashes.
 */
export function measured(edges: readonly Edge[], samples: readonly Sample[]): Measured | undefined {
  const delays = Array.from({ length: LONGEST_MS / STEP_MS + 1 }, (_, step) => step * STEP_MS);
  const cells = samples[0]?.cells.map((_, cell) => samples.map((sample) => sample.cells[cell] ?? 0)) ?? [];
  const series = cells.map(levelled);
  const fits = delays.map((delay) => {
    const expected = samples.map(({ at }) => whiteAt(edges, at - delay));
    const pattern = levelled(expected);
    const match = series.map((each) => correlation(pattern, each));
    return { delay, expected, match, best: Math.max(...match) };
  });
  const fit = fits.reduce((one, other) => (other.best > one.best ? other : one), { delay: 0, expected: [], match: [], best: -1 } as (typeof fits)[number]);
  if (fit.best < LEAST_MATCH) {
    return undefined;
  }
  const seen = cells.filter((_, cell) => (fit.match[cell] ?? 0) >= fit.best * NEARLY);
  const brightness = samples.map((_, place) => mean(seen.map((each) => each[place] ?? 0)));
  const level = (white: number): number => mean(brightness.filter((_, place) => fit.expected[place] === white));
  const [dark, light] = [level(0), level(1)];
  if (light - dark < LEAST_CONTRAST) {
    return undefined;
  }
  const middle = (dark + light) / 2;
  const rises = edges.filter(({ white }) => white).flatMap(({ at }) => riseAfter(at, fit.delay, samples, brightness, middle) ?? []);
  return { latenciesMs: rises, match: fit.best };
}

function riseAfter(at: number, delay: number, samples: readonly Sample[], brightness: readonly number[], middle: number): number | undefined {
  const isThere = (time: number): boolean => time > at && Math.abs(time - at - delay) <= AROUND_MS;
  const place = samples.findIndex((sample, each) => isThere(sample.at) && rose(brightness, each, middle));
  const sample = samples[place];
  return sample && sample.at - at;
}

function rose(brightness: readonly number[], place: number, middle: number): boolean {
  return (brightness[place] ?? 0) >= middle && (brightness[place - 1] ?? Infinity) < middle;
}

/** 1 while the glass was white, 0 while it was black. */
function whiteAt(edges: readonly Edge[], time: number): number {
  let white = 0;
  for (const edge of edges) {
    if (edge.at > time) {
      break;
    }
    white = edge.white ? 1 : 0;
  }
  return white;
}

/** Pearson's, of two that are {@link levelled}. */
function correlation(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}

/** With a mean of 0 and a length of 1; all 0 for what never changes. */
function levelled(values: readonly number[]): readonly number[] {
  const middle = mean(values);
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  return values.map((value) => (length > 0 ? (value - middle) / length : 0));
}

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
