import type { Box } from '../api/shapes';
import type { Patch } from './frame';
import { linked, texture } from './gl';
import type { Matrix } from './geometry';
import type { Light } from './scene-light';
import type { Cloth } from './wardrobe';

const SCALE = 10_000;
/** Places of a grid: x, y, across and down its picture, how far it is from its margin, and the place of the cloth that is drawn in that. */
const NUMBERS = 7;
/** So far into the item lies the cloth of its margin: not in a sleeve that hangs beside a trunk in its picture. */
const INWARDS = 0.1;

/** What is worn where an item goes, and what lies before it: two bytes a cell over a region of the upright frame. */
export interface DressMasks {
  readonly region: Box;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array<ArrayBuffer>;
  /** The mean of what is worn there, `#rrggbb`. */
  readonly colour: string | undefined;
}

/** One item in one frame. */
export interface Dressing {
  readonly image: ImageBitmap;
  readonly cloth: Cloth;
  readonly patches: readonly Patch[];
  /** What of the upright frame is drawn. */
  readonly box: Box;
  /** From places in the box to places in the frame as it is encoded, both 0..1. */
  readonly inPicture: Matrix;
  readonly masks: DressMasks | undefined;
  readonly light: Light;
  /** How much of it is to be seen, 0..1. */
  readonly share: number;
  /** From which value of the mask on what is worn is covered a little, and wholly; a lower one covers its rim, too. */
  readonly covers?: readonly [number, number];
}

const VERTEX = `#version 300 es
in vec2 at;
in vec2 across;
in float inner;
in vec2 beside;
out vec2 place;
out vec2 cloth;
out float own;
out vec2 margin;
void main() {
  margin = beside;
  place = at;
  cloth = across;
  own = inner;
  gl_Position = vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
}`;

/*
 * The item where it is, and its endless cloth over what is worn beside it; under what lies in front. The light on what is worn,
 * smoothed so that its print is not seen, falls on the item.
 */
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D picture;
uniform sampler2D masks;
uniform sampler2D item;
uniform mat3 inPicture;
uniform mat3 inRegion;
uniform vec2 pixel;
uniform vec3 light;
uniform float mean;
uniform float share;
uniform float covered;
uniform vec2 covers;
in vec2 place;
in vec2 cloth;
in float own;
in vec2 margin;
out vec4 shown;
float grey(vec2 offset) {
  return dot(texture(picture, (inPicture * vec3(place + offset * pixel, 1.0)).xy).rgb, vec3(0.299, 0.587, 0.114));
}
void main() {
  vec2 region = (inRegion * vec3(place, 1.0)).xy;
  vec2 inside = step(vec2(0.0), region) * step(region, vec2(1.0));
  vec2 seen = texture(masks, region).rg * inside.x * inside.y;
  vec4 colour = texture(item, cloth);
  float worn = smoothstep(covers.x, covers.y, seen.r);
  float within = smoothstep(0.78, 0.95, own);
  float alpha = max(smoothstep(0.35, 0.65, colour.a) * within, worn * smoothstep(0.0, 0.35, own));
  alpha *= 1.0 - smoothstep(0.35, 0.65, seen.g) * covered;
  if (alpha < 0.01) {
    discard;
  }
  float around = (grey(vec2(0.0)) * 2.0 + grey(vec2(5.0, 0.0)) + grey(vec2(-5.0, 0.0)) + grey(vec2(0.0, 5.0)) + grey(vec2(0.0, -5.0))) / 6.0;
  float shade = clamp(mix(1.0, around / max(mean, 0.05), 0.45), 0.72, 1.2);
  vec3 lit = mix(texture(item, margin).rgb, colour.rgb, within) * light * mix(0.97, shade, worn);
  shown = vec4(clamp(lit, 0.0, 1.0) * alpha * share, alpha * share);
}`;

const UNIFORMS = ['inPicture', 'inRegion', 'pixel', 'light', 'mean', 'share', 'covered', 'covers'] as const;

/** The program that draws an item, its textures and its grid. */
export class DressDrawing {
  private held: Cloth | undefined;

  private constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly places: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>,
    private readonly textures: readonly WebGLTexture[],
  ) {}

  /** Undefined without WebGL. */
  static on(canvas: HTMLCanvasElement): DressDrawing | undefined {
    const gl = canvas.getContext('webgl2', { alpha: true, premultipliedAlpha: true, antialias: false, depth: false });
    const program = gl ? linked(gl, VERTEX, FRAGMENT) : undefined;
    if (!gl || !program) {
      return undefined;
    }
    gl.useProgram(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const [name, size, from] of [
      ['at', 2, 0],
      ['across', 2, 2],
      ['inner', 1, 4],
      ['beside', 2, 5],
    ] as const) {
      const at = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, 4 * NUMBERS, 4 * from);
    }
    ['picture', 'masks', 'item'].forEach((name, unit) => gl.uniform1i(gl.getUniformLocation(program, name), unit));
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    const places = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]));
    return new DressDrawing(gl, places as DressDrawing['places'], [texture(gl), texture(gl), texture(gl)]);
  }

  /** A graphics card may start anew at any time. */
  get isLost(): boolean {
    return this.gl.isContextLost();
  }

  draw(dressing: Dressing): void {
    const { gl, places } = this;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.bind(dressing);
    const { box, image, light, share, masks } = dressing;
    const [a, b, c, d, e, f] = dressing.inPicture;
    gl.uniformMatrix3fv(places.inPicture, false, [a, b, 0, c, d, 0, e, f, 1]);
    const region = masks?.region ?? { x: 2, y: 2, width: 1, height: 1 };
    const [across, down] = [box.width / region.width, box.height / region.height];
    const origin = [(box.x - region.x) / region.width, (box.y - region.y) / region.height];
    gl.uniformMatrix3fv(places.inRegion, false, [across, 0, 0, 0, down, 0, ...origin, 1]);
    gl.uniform2f(places.pixel, 1 / (box.width * image.width), 1 / (box.height * image.height));
    gl.uniform3fv(places.light, light);
    gl.uniform1f(places.mean, greyOf(masks?.colour));
    gl.uniform1f(places.share, share);
    gl.uniform2fv(places.covers, dressing.covers ?? [0.3, 0.7]);
    for (const patch of dressing.patches) {
      this.patch(patch, box);
    }
  }

  end(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }

  private bind({ image, masks, cloth }: Dressing): void {
    const { gl } = this;
    const [picture, mask, item] = this.textures as [WebGLTexture, WebGLTexture, WebGLTexture];
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, picture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, mask);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG8, masks?.columns ?? 1, masks?.rows ?? 1, 0, gl.RG, gl.UNSIGNED_BYTE, masks?.cells ?? new Uint8Array(2));
    gl.activeTexture(gl.TEXTURE2);
    gl.bindTexture(gl.TEXTURE_2D, item);
    if (this.held !== cloth) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, cloth.width, cloth.height, 0, gl.RGBA, gl.UNSIGNED_BYTE, cloth.pixels);
      this.held = cloth;
    }
  }

  /** A sleeve lies over the arm's own skin; everything else goes under what is in front. */
  private patch(patch: Patch, box: Box): void {
    const { gl, places } = this;
    gl.uniform1f(places.covered, patch.limb.endsWith('-arm') ? 0 : 1);
    gl.bufferData(gl.ARRAY_BUFFER, gridOf(patch, box), gl.STREAM_DRAW);
    const order = orderOf(patch);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, order, gl.STREAM_DRAW);
    gl.drawElements(gl.TRIANGLES, order.length, gl.UNSIGNED_SHORT, 0);
  }
}

/** The grid's places in the box, 0..1; its outermost columns and its last row are its margin. */
export function gridOf({ columns, from, to }: Patch, box: Box): Float32Array<ArrayBuffer> {
  const count = to.length / 2;
  const grid = new Float32Array(count * NUMBERS);
  for (let place = 0; place < count; place += 1) {
    const column = place % columns;
    const isMargin = column === 0 || column === columns - 1;
    const [across, down] = isMargin ? inwards(from, place, column === 0 ? 1 : -1) : [from[2 * place] ?? 0, from[2 * place + 1] ?? 0];
    grid.set(
      [
        ((to[2 * place] ?? 0) / SCALE - box.x) / box.width,
        ((to[2 * place + 1] ?? 0) / SCALE - box.y) / box.height,
        (from[2 * place] ?? 0) / SCALE,
        (from[2 * place + 1] ?? 0) / SCALE,
        isMargin || place >= count - columns ? 0 : 1,
        across / SCALE,
        down / SCALE,
      ],
      place * NUMBERS,
    );
  }
  return grid;
}

/** From the edge beside a place of the margin a little on, away from it. */
function inwards(from: readonly number[], place: number, step: 1 | -1): readonly [number, number] {
  const [edge, next] = [2 * (place + step), 2 * (place + 2 * step)];
  const at = (axis: 0 | 1): number => (from[edge + axis] ?? 0) + INWARDS * ((from[next + axis] ?? 0) - (from[edge + axis] ?? 0));
  return [at(0), at(1)];
}

/** Two triangles for each cell of the grid. */
export function orderOf({ columns, to }: Patch): Uint16Array<ArrayBuffer> {
  const rows = to.length / 2 / columns;
  const order: number[] = [];
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const at = row * columns + column;
      order.push(at, at + 1, at + columns, at + 1, at + columns + 1, at + columns);
    }
  }
  return new Uint16Array(order);
}

function greyOf(colour: string | undefined): number {
  const value = Number.parseInt((colour ?? '#808080').slice(1), 16);
  return ((value >> 16) * 0.299 + ((value >> 8) & 255) * 0.587 + (value & 255) * 0.114) / 255;
}
