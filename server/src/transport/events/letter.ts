/**
 * What a client posts: the line it speaks on, then its frames, one a line. As plain text, so that a browser asks nobody
 * before sending it, and with the line's name inside, so that no log of addresses holds it.
 */
import type { IncomingMessage } from 'node:http';
import { FRAME_BYTES } from '@sapa/protocol';

/** Beside the frames: the name of the line. */
const NAME_BYTES = 256;

export interface Letter {
  readonly line: string;
  readonly frames: readonly string[];
  /** More than a frame's worth: `frames` are not to be used. */
  readonly isTooLarge: boolean;
}

/** @throws when the client goes away in the middle */
export async function readLetter(request: IncomingMessage): Promise<Letter> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isTooLarge = false;
  // What is left unread must not take the answer with it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    isTooLarge = bytes > FRAME_BYTES + NAME_BYTES;
    if (chunks.length === 0 || !isTooLarge) chunks.push(chunk);
    if (isTooLarge) break;
  }
  const [line = '', ...frames] = Buffer.concat(chunks).toString('utf8').replace(/\n$/, '').split('\n');
  return { line, frames, isTooLarge };
}
