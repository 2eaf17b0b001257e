/** A WebSocket made of bytes by hand, for frames that no library would send. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Endpoint } from './socket.ts';

export interface FrameShape {
  /** 1: text, 0: continuation, 8: close. */
  readonly opcode?: number;
  readonly fin?: boolean;
  readonly masked?: boolean;
  /** Reserved bits, 0–7. */
  readonly reserved?: number;
}

export function frameOf(
  payload: Buffer,
  { opcode = 1, fin = true, masked = true, reserved = 0 }: FrameShape = {},
): Buffer {
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  const length = payload.length;
  const flag = masked ? 0x80 : 0;
  const head =
    length < 126
      ? Buffer.from([first, flag | length])
      : length < 65_536
        ? Buffer.from([first, flag | 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([first, flag | 127]), long(length)]);
  // A mask of zeros is one.
  return Buffer.concat([head, masked ? Buffer.alloc(4) : Buffer.alloc(0), payload]);
}

function long(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(length, 4);
  return bytes;
}

export interface ByteLine {
  readonly socket: Socket;
  write(bytes: Buffer): void;
  /** The code of the close frame that came, or 1006 when the line was cut without one. */
  readonly closed: Promise<number>;
}

const CLOSE = 8;

/** Resolves once the server has agreed to speak WebSocket. @throws Error with its status line otherwise */
export function connectBytes({ url, headers, from }: Endpoint): Promise<ByteLine> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), ...(from && { localAddress: from }) });
  socket.on('error', () => socket.destroy());
  const upgrade = {
    Host: `${hostname}:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  };
  const lines = Object.entries(upgrade).map(([name, value]) => `${name}: ${value}`);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return new Promise((resolve, reject) => {
    let heard = Buffer.alloc(0);
    let isOpen = false;
    const closed = new Promise<number>((told) => {
      socket.on('close', () => {
        if (!isOpen) reject(new Error('closed before it was open'));
        told(closeCodeIn(heard) ?? 1006);
      });
    });
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      const end = isOpen ? -1 : heard.indexOf('\r\n\r\n');
      if (end < 0) {
        if (isOpen && closeCodeIn(heard) !== undefined) socket.end();
        return;
      }
      const status = heard.toString('latin1', 0, heard.indexOf('\r\n'));
      if (!status.startsWith('HTTP/1.1 101')) return reject(new Error(status));
      isOpen = true;
      heard = heard.subarray(end + 4);
      resolve({ socket, write: (bytes) => void (socket.writable && socket.write(bytes)), closed });
    });
  });
}

function closeCodeIn(bytes: Buffer): number | undefined {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    if (start > bytes.length) return undefined;
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
    if (((bytes[at] ?? 0) & 15) === CLOSE)
      return length >= 2 && start + 2 <= bytes.length ? bytes.readUInt16BE(start) : 1005;
    at = start + length;
  }
  return undefined;
}
