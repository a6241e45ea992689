import { describe, expect, test } from 'vitest';
import { parseFrame, WHOLE } from './frame';

const HEADER = { frame: 12, capturedAtMs: 1764000000000, width: 1280, height: 720, rotation: 90, mirrored: true };

function message(header: string, jpeg: readonly number[] = [0xff, 0xd8, 0xff], length?: number): ArrayBuffer {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(4 + text.length + jpeg.length);
  new DataView(bytes.buffer).setUint32(0, length ?? text.length, false);
  bytes.set(text, 4);
  bytes.set(jpeg, 4 + text.length);
  return bytes.buffer;
}

describe('a binary message', () => {
  test('is a header and the JPEG behind it', async () => {
    const frame = parseFrame(message(JSON.stringify(HEADER)));
    expect(frame?.header).toMatchObject(HEADER);
    expect(frame?.jpeg.type).toBe('image/jpeg');
    expect([...new Uint8Array((await frame?.jpeg.arrayBuffer()) ?? [])]).toEqual([0xff, 0xd8, 0xff]);
  });

  test('has the whole picture and no boxes unless it says more', () => {
    const frame = parseFrame(message('{"frame":1,"capturedAtMs":2,"width":3,"height":4}'));
    expect(frame?.header).toMatchObject({ rotation: 0, mirrored: false, content: WHOLE, overlay: [] });
  });

  test('has masks of what is worn between header and picture', async () => {
    const worn = [{ region: WHOLE, columns: 2, rows: 1, layers: [{ part: 'upper', colour: '#c4262e' }, { part: 'lower', colour: '#0a0b0c' }] }];
    const frame = parseFrame(message(JSON.stringify({ ...HEADER, worn }), [255, 0, 3, 4, 0xff, 0xd8]));
    expect(frame?.header.worn).toEqual(worn);
    expect(frame?.masks.map((mask) => [...mask])).toEqual([[255, 0], [3, 4]]);
    expect([...new Uint8Array((await frame?.jpeg.arrayBuffer()) ?? [])]).toEqual([0xff, 0xd8]);
  });

  test('has the mask of a person behind those of the clothes', () => {
    const clothes = { region: WHOLE, columns: 2, rows: 1, layers: [{ part: 'upper', colour: '#c4262e' }] };
    const person = { region: WHOLE, columns: 1, rows: 3, layers: [{ part: 'person', colour: '#000000' }] };
    const frame = parseFrame(message(JSON.stringify({ ...HEADER, worn: [clothes, person] }), [255, 0, 5, 6, 7, 0xff, 0xd8]));
    expect(frame?.masks.map((mask) => [...mask])).toEqual([[255, 0], [5, 6, 7]]);
  });

  test('counts the length in bytes, not in letters', () => {
    expect(parseFrame(message(JSON.stringify({ ...HEADER, note: '外套 é' })))?.header.frame).toBe(12);
  });

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['half a length', new ArrayBuffer(3)],
    ['a length beyond its end', message('{}', [1], 4_000_000_000)],
    ['no picture', message(JSON.stringify(HEADER), [])],
    ['fewer masks than it tells of', message(JSON.stringify({ ...HEADER, worn: [{ columns: 2, rows: 2, layers: [{}] }] }), [1, 2, 3, 4])],
    ['a header that is not JSON', message('{"frame":')],
    ['a header without its number', message('{"capturedAtMs":2,"width":3,"height":4}')],
    ['a header that is null', message('null')],
  ])('with %s is left out', (_, broken) => {
    expect(parseFrame(broken)).toBeUndefined();
  });
});
