/** Files for tests, as small as they can be: only what a reader of headers looks at. */

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const be16 = (value: number) => [value >> 8, value & 255];
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 65_535)];
const le16 = (value: number) => [value & 255, value >> 8];

/** Signature, IHDR, an empty IDAT, and the end. */
export const png = (width: number, height: number): Buffer =>
  bytes(
    [0x89],
    'PNG\r\n\x1a\n',
    ...[be32(13), 'IHDR', be32(width), be32(height), [8, 6, 0, 0, 0], be32(0)],
    ...[be32(0), 'IDAT', be32(0), be32(0), 'IEND', be32(0)],
  );

export const gif = (width: number, height: number): Buffer =>
  bytes('GIF89a', le16(width), le16(height), [0, 0, 0], ';');

/** @param orientation as Exif says it: from 5 on it lies on its side */
export const jpeg = (width: number, height: number, orientation = 1): Buffer => {
  const exif = bytes(
    'Exif\0\0',
    'MM',
    be16(42),
    be32(8),
    be16(1),
    be16(274),
    be16(3),
    be32(1),
    be16(orientation),
    be16(0),
    be32(0),
  );
  const frame = bytes([8], be16(height), be16(width), [1, 1, 0x11, 0]);
  return bytes(
    [0xff, 0xd8, 0xff, 0xe0, ...be16(16)],
    'JFIF\0',
    [1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xe1, ...be16(exif.length + 2), ...exif],
    [0xff, 0xc0, ...be16(frame.length + 2), ...frame],
    [0xff, 0xd9],
  );
};

export const webp = (width: number, height: number): Buffer => {
  const le24 = (value: number) => [...le16(value & 65_535), value >> 16];
  return bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], le24(width - 1), le24(height - 1));
};

/** At most 16,384 on a side. */
export const webpLossless = (width: number, height: number): Buffer => {
  const size = (width - 1) | ((height - 1) << 14);
  return bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8L', [10, 0, 0, 0, 0x2f], le16(size & 65_535), le16(size >>> 16), 'image');
};

/** At most 16,383 on a side. */
export const webpLossy = (width: number, height: number): Buffer =>
  bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8 ', [10, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a], le16(width), le16(height));

export const pdf = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
/** One stored file, without what comes after it. */
export const zip = bytes('PK\x03\x04', [20, 0, 0, 0, 0, 0, 0, 0, 0, 0], be32(0), be32(0), be32(0), [1, 0, 0, 0], 'a');

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');
export const xml = Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>');
export const script = Buffer.from('alert(1)//');

/** An image that is a script as well: what comes before `=` is its width. */
export const gifAndScript = bytes('GIF89a/*', [1, 0, 0, 0, 0], '*/=1;alert(1)//');
export const pngAndPage = Buffer.concat([png(3, 2), html]);
export const pdfAndZip = Buffer.concat([pdf, zip]);
