import type { FrameHeader, Worn } from './frame';
import { inEncoded, uprightSize, type Placement } from './geometry';
import { linked, texture } from './gl';
import { labOf, type Lab } from './lab';

/** A worn garment of a frame, and the colour that it shall have. */
export interface Dye {
  readonly part: string;
  readonly worn: Worn;
  readonly mask: Uint8Array;
  /** The mean of its pixels, and what that shall become: `#rrggbb`. */
  readonly from: string;
  readonly to: string;
}

/** Pixels that are drawn for each cell of a mask, along a side: as fine as a worn garment is on most glasses. */
const FINER = 2;
/** Of the garment's own hue a little stays, so that prints do not drown. */
const OWN_HUE = 0.3;
/** Folds of what becomes light are deeper in numbers, those of what becomes dark are flatter. */
const LEAST_GAIN = 0.55;
const MOST_GAIN = 1.5;
/** How fast the mean follows what a frame says: one frame's mistake is not seen. */
const FOLLOWS = 0.2;
/** After so long without a frame of this garment its mean begins anew. */
const FORGETS_MS = 1000;

const VERTEX = `#version 300 es
in vec2 at;
out vec2 place;
void main() {
  place = at;
  gl_Position = vec4(at.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
}`;

/* CIELAB there and back; lightness keeps its shades around the new mean, so folds stay. */
const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D picture;
uniform sampler2D mask;
uniform mat3 inPicture;
uniform vec3 from;
uniform vec3 to;
uniform float gain;
in vec2 place;
out vec4 shown;
const vec3 WHITE = vec3(0.95047, 1.0, 1.08883);
vec3 labOf(vec3 rgb) {
  vec3 light = mix(rgb / 12.92, pow((rgb + 0.055) / 1.055, vec3(2.4)), step(0.04045, rgb));
  vec3 xyz = light * mat3(0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041) / WHITE;
  vec3 f = mix((903.2963 * xyz + 16.0) / 116.0, pow(max(xyz, 1e-6), vec3(1.0 / 3.0)), step(0.0088565, xyz));
  return vec3(116.0 * f.y - 16.0, 500.0 * (f.x - f.y), 200.0 * (f.y - f.z));
}
vec3 rgbOf(vec3 lab) {
  float y = (lab.x + 16.0) / 116.0;
  vec3 f = vec3(y + lab.y / 500.0, y, y - lab.z / 200.0);
  vec3 xyz = WHITE * mix((116.0 * f - 16.0) / 903.2963, f * f * f, step(0.206893, f));
  vec3 light = xyz * mat3(3.2404542, -1.5371385, -0.4985314, -0.9692660, 1.8760108, 0.0415560, 0.0556434, -0.2040259, 1.0572252);
  light = clamp(light, 0.0, 1.0);
  return mix(light * 12.92, 1.055 * pow(light, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, light));
}
void main() {
  float alpha = smoothstep(0.2, 0.8, texture(mask, place).r);
  if (alpha < 0.01) {
    shown = vec4(0.0);
    return;
  }
  vec3 lab = labOf(texture(picture, (inPicture * vec3(place, 1.0)).xy).rgb);
  float lightness = clamp(to.x + (lab.x - from.x) * gain, 0.0, 100.0);
  float shade = clamp(lightness / max(to.x, 1.0), 0.35, 1.25);
  vec2 hue = to.yz * shade + (lab.yz - from.yz) * ${OWN_HUE};
  shown = vec4(rgbOf(vec3(lightness, hue)) * alpha, alpha);
}`;

/** Draws a worn garment in another colour over the picture that it is in, shade and folds kept: by WebGL, in CIELAB. */
export class Recolourer {
  private canvas = document.createElement('canvas');
  private readonly mean = new Map<string, { readonly lab: Lab; readonly at: number }>();
  private drawing: Drawing | undefined;
  private failed = false;

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Without WebGL the garment stays as it is. */
  draw(context: CanvasRenderingContext2D, image: ImageBitmap, header: FrameHeader, placement: Placement, dye: Dye): void {
    const drawing = this.ready();
    if (!drawing) {
      return;
    }
    const { region, columns, rows } = dye.worn;
    if (this.canvas.width !== FINER * columns || this.canvas.height !== FINER * rows) {
      Object.assign(this.canvas, { width: FINER * columns, height: FINER * rows });
    }
    drawing.draw(image, dye, inEncoded(region, header), this.steady(dye));
    const { width, height } = uprightSize({ ...header, width: image.width, height: image.height });
    context.save();
    context.setTransform(...placement.upright);
    context.drawImage(this.canvas, region.x * width, region.y * height, region.width * width, region.height * height);
    context.restore();
  }

  /** Nothing of a visit's pictures stays, on the graphics card neither; a canvas that lost its context gets no other. */
  forget(): void {
    if (this.drawing) {
      this.mean.clear();
      this.drawing.end();
      this.drawing = undefined;
      this.canvas = document.createElement('canvas');
    }
  }

  private ready(): Drawing | undefined {
    if (this.drawing?.isLost) {
      this.forget();
    }
    if (!this.drawing && !this.failed) {
      this.drawing = Drawing.on(this.canvas);
      this.failed = !this.drawing;
    }
    return this.drawing;
  }

  /** The mean of a garment's pixels, without the tremble of single frames. */
  private steady({ part, from }: Dye): Lab {
    const now = this.clock();
    const before = this.mean.get(part);
    const next = labOf(from);
    const lab =
      before && now - before.at < FORGETS_MS
        ? (before.lab.map((value, axis) => value + FOLLOWS * ((next[axis] ?? 0) - value)) as unknown as Lab)
        : next;
    this.mean.set(part, { lab, at: now });
    return lab;
  }
}

const UNIFORMS = ['inPicture', 'from', 'to', 'gain'] as const;

/** The program and its textures. */
class Drawing {
  private constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly places: Readonly<Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>>,
    private readonly picture: WebGLTexture,
    private readonly mask: WebGLTexture,
  ) {}

  static on(canvas: HTMLCanvasElement): Drawing | undefined {
    const gl = canvas.getContext('webgl2', { alpha: true, premultipliedAlpha: true, antialias: false, depth: false });
    const program = gl ? linked(gl, VERTEX, FRAGMENT) : undefined;
    if (!gl || !program) {
      return undefined;
    }
    gl.useProgram(program);
    const corners = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, corners);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
    const at = gl.getAttribLocation(program, 'at');
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
    gl.uniform1i(gl.getUniformLocation(program, 'picture'), 0);
    gl.uniform1i(gl.getUniformLocation(program, 'mask'), 1);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    const places = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(program, name)]));
    return new Drawing(gl, places as Drawing['places'], texture(gl), texture(gl));
  }

  /** A graphics card may start anew at any time. */
  get isLost(): boolean {
    return this.gl.isContextLost();
  }

  draw(image: ImageBitmap, { worn, mask, to }: Dye, [a, b, c, d, e, f]: readonly number[], from: Lab): void {
    const { gl, places } = this;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.picture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, this.mask);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, worn.columns, worn.rows, 0, gl.RED, gl.UNSIGNED_BYTE, mask);
    const target = labOf(to);
    gl.uniformMatrix3fv(places.inPicture, false, [a, b, 0, c, d, 0, e, f, 1].map((value) => value ?? 0));
    gl.uniform3fv(places.from, from);
    gl.uniform3fv(places.to, target);
    gl.uniform1f(places.gain, gainOf(from[0], target[0]));
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  }

  end(): void {
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** How much deeper the folds of another lightness are. */
export function gainOf(from: number, to: number): number {
  return Math.min(MOST_GAIN, Math.max(LEAST_GAIN, (to + 25) / (from + 25)));
}
