/** What a file is, by its first bytes and never by its name. Decodes nothing: of images only the header is read. */
import { fileTypeFromBuffer } from 'file-type';
import { GIF } from 'image-size/types/gif';
import type { IImage, ISize } from 'image-size/types/interface';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

/** Of the first bytes: photos carry previews and colour profiles before they say how large they are. */
export const HEAD_BYTES = 1024 * 1024;
const SNIFF_BYTES = 64 * 1024;
const UNKNOWN = 'application/octet-stream';

const SIDE = 20_000;
const PIXELS = 40_000_000;

/** Images that browsers may show. */
const RASTER: Readonly<Record<string, IImage>> = {
  'image/png': PNG,
  'image/jpeg': JPG,
  'image/gif': GIF,
  'image/webp': WEBP,
};
/** What is told as what it is. Everything else, and all that is text, is unknown. */
const TOLD =
  /^(?:(?:image|audio|video)\/(?!.*xml)[\w.+-]+|application\/(?:pdf|zip|gzip|x-tar|x-7z-compressed|x-rar-compressed|x-cfb|epub\+zip|vnd\.openxmlformats-officedocument\.[\w.-]+|vnd\.oasis\.opendocument\.[\w.-]+))$/;

export interface Sniffed {
  readonly type: string;
  /** Pixels, as shown. */
  readonly width?: number;
  readonly height?: number;
}

/** @returns undefined: an image of more pixels than anybody should have to decode (40 million, 20,000 on a side) */
export async function sniff(head: Uint8Array): Promise<Sniffed | undefined> {
  const type = await typeOf(head);
  const raster = RASTER[type];
  if (!raster) return { type: TOLD.test(type) ? type : UNKNOWN };
  // A copy of its own: readers of headers look past the end of a part of a buffer.
  const size = sizeOf(raster, Uint8Array.from(head));
  if (!size) return { type: UNKNOWN };
  const isAbsurd = Math.max(size.width, size.height) > SIDE || size.width * size.height > PIXELS;
  return isAbsurd ? undefined : { type, ...size };
}

async function typeOf(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head.subarray(0, SNIFF_BYTES)).catch(() => undefined);
  // One that moves is a PNG all the same.
  return found?.mime === 'image/apng' ? 'image/png' : (found?.mime ?? UNKNOWN);
}

function sizeOf(raster: IImage, head: Uint8Array): { width: number; height: number } | undefined {
  try {
    if (!raster.validate(head)) return undefined;
    const { width, height } = upright(raster.calculate(head));
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** Exif orientations from 5 on lie on their side. */
const upright = ({ width, height, orientation = 1 }: ISize) =>
  orientation >= 5 ? { width: height, height: width } : { width, height };
