/**
 * Text frames of a server (RFC 6455 §5.2: never masked, never split), many in one buffer: what one turn of the event loop
 * says to a socket leaves in one write.
 */

const TEXT = 0x81;
/** Payloads from here on carry their length in two bytes, and from LONG on in eight. */
const MIDDLE = 126;
const LONG = 65_536;

export function textFrames(texts: readonly string[]): Buffer {
  let size = 0;
  for (const text of texts) size += sizeOf(Buffer.byteLength(text));
  const frames = Buffer.allocUnsafe(size);
  let at = 0;
  for (const text of texts) at = write(frames, at, text);
  return frames;
}

const sizeOf = (bytes: number): number => bytes + (bytes < MIDDLE ? 2 : bytes < LONG ? 4 : 10);

/** @returns where the next one starts */
function write(frames: Buffer, at: number, text: string): number {
  const bytes = Buffer.byteLength(text);
  const end = at + sizeOf(bytes);
  frames[at] = TEXT;
  if (bytes < MIDDLE) frames[at + 1] = bytes;
  else if (bytes < LONG) {
    frames[at + 1] = 126;
    frames.writeUInt16BE(bytes, at + 2);
  } else {
    frames[at + 1] = 127;
    frames.writeUInt32BE(0, at + 2);
    frames.writeUInt32BE(bytes, at + 6);
  }
  frames.write(text, end - bytes, bytes, 'utf8');
  return end;
}
