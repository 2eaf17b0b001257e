/** What a file is, by its first bytes and never by its name. Decodes nothing: of images only the header is read. */
import { fileTypeFromBuffer } from 'file-type';
import { dimensionsOf, isRaster } from './dimensions.ts';

/** Of the first bytes: photos carry previews and colour profiles before they say how large they are. */
export const HEAD_BYTES = 1024 * 1024;
const SNIFF_BYTES = 64 * 1024;
const UNKNOWN = 'application/octet-stream';

const SIDE = 20_000;
const PIXELS = 40_000_000;

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
  if (!isRaster(type)) return { type: TOLD.test(type) ? type : UNKNOWN };
  const size = dimensionsOf(type, head);
  if (!size) return { type: UNKNOWN };
  const isAbsurd = Math.max(size.width, size.height) > SIDE || size.width * size.height > PIXELS;
  return isAbsurd ? undefined : { type, ...size };
}

async function typeOf(head: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(head.subarray(0, SNIFF_BYTES)).catch(() => undefined);
  // One that moves is a PNG all the same.
  return found?.mime === 'image/apng' ? 'image/png' : (found?.mime ?? UNKNOWN);
}
