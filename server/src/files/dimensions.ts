/**
 * How large an image is, by its header alone: PNG, JPEG, GIF and WebP. Every header is read in one pass over few bytes, whatever a
 * stranger put there. Knows no types of files: whoever asks has looked at the first bytes.
 *
 * Sources: PNG (W3C Recommendation) §11.2.1, GIF89a §18, JPEG (ITU-T T.81) annex B, WebP container (RFC 9649) §2.5–2.7, Exif 2.3 §4.6.
 */

export interface Dimensions {
  /** Pixels, as shown. */
  readonly width: number;
  readonly height: number;
}

type Reader = (view: DataView) => Dimensions | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/gif': gif,
  'image/webp': webp,
};

export const isRaster = (type: string): boolean => Object.hasOwn(READERS, type);

/** @returns undefined where the header does not say it */
export function dimensionsOf(type: string, head: Uint8Array): Dimensions | undefined {
  try {
    const size = READERS[type]?.(new DataView(head.buffer, head.byteOffset, head.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // What ends before it says how large it is.
    return undefined;
  }
}

const textAt = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

/** A PNG begins with IHDR; those that phones of one maker write have a chunk of their own before it. */
function png(view: DataView): Dimensions | undefined {
  const at = textAt(view, 12, 4) === 'CgBI' ? 16 + view.getUint32(8) + 4 : 8;
  if (textAt(view, at + 4, 4) !== 'IHDR') return undefined;
  return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
}

function gif(view: DataView): Dimensions | undefined {
  if (!/^GIF8[79]a$/.test(textAt(view, 0, 6))) return undefined;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): Dimensions | undefined {
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  switch (textAt(view, 12, 4)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f
        ? { width: (bits & 16_383) + 1, height: ((bits >>> 14) & 16_383) + 1 }
        : undefined;
    }
    case 'VP8 ':
      if (uint24(23) !== 0x2a019d) return undefined;
      return { width: view.getUint16(26, true) & 16_383, height: view.getUint16(28, true) & 16_383 };
    default:
      return undefined;
  }
}

/** Cameras write some twenty before the frame. */
const SEGMENTS = 200;
/** Before one marker; encoders write none. */
const FILLS = 64;
const APP1 = 0xe1;
/** Start of scan, end of image: nothing behind them says how large it is. */
const ENDS = [0xda, 0xd9];
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(view: DataView): Dimensions | undefined {
  let isOnItsSide: boolean | undefined;
  let at = 2;
  for (let count = 0; count < SEGMENTS; count++) {
    if (view.getUint8(at) !== 0xff) return undefined;
    // Some of them may fill up what is before a marker.
    for (let fill = 0; fill < FILLS && view.getUint8(at) === 0xff; fill++) at++;
    const marker = view.getUint8(at);
    const length = view.getUint16(at + 1);
    if (ENDS.includes(marker) || length < 2) return undefined;
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 4), view.getUint16(at + 6)];
      return isOnItsSide ? { width: height, height: width } : { width, height };
    }
    if (marker === APP1) isOnItsSide ??= lies(segmentAt(view, at + 3, length - 2));
    at += 1 + length;
  }
  return undefined;
}

const segmentAt = (view: DataView, at: number, length: number) =>
  new DataView(view.buffer, view.byteOffset + at, length);

const ORIENTATION = 0x0112;
/** More than any camera writes. */
const FIELDS = 200;

/** @returns whether Exif says that width and height change places (orientations 5 to 8); undefined where it says nothing */
function lies(segment: DataView): boolean | undefined {
  if (segment.byteLength < 16 || textAt(segment, 0, 6) !== 'Exif\0\0') return undefined;
  const isLittle = textAt(segment, 6, 2) === 'II';
  const start = 6 + segment.getUint32(10, isLittle);
  if (start + 2 > segment.byteLength) return undefined;
  const count = Math.min(FIELDS, segment.getUint16(start, isLittle));
  for (let field = start + 2; field < start + 2 + 12 * count && field + 12 <= segment.byteLength; field += 12)
    if (segment.getUint16(field, isLittle) === ORIENTATION) return segment.getUint16(field + 8, isLittle) >= 5;
  return undefined;
}
