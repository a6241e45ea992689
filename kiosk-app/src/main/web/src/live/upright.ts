import type { LiveFrame } from './frame';
import { place, uprightSize } from './geometry';

const QUALITY = 0.92;

/** A frame as an upright JPEG of its content alone, as a shopper would have taken it. */
export async function uprightPicture({ header, jpeg }: LiveFrame): Promise<Blob | undefined> {
  const image = await createImageBitmap(jpeg);
  const upright = uprightSize({ ...header, width: image.width, height: image.height });
  const width = Math.max(1, Math.round(upright.width * header.content.width));
  const height = Math.max(1, Math.round(upright.height * header.content.height));
  const view = { glass: { width, height }, fit: 'contain', flip: false } as const;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context?.setTransform(...place({ ...header, width: image.width, height: image.height }, view).matrix);
  context?.drawImage(image, 0, 0);
  image.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', QUALITY));
}
