/**
 * A WebSocket client that costs little, so that one core can load a server on the other to its limit: frames are cut out of
 * each chunk at once and handed over as Latin-1 text, and nothing is parsed here. Knows no frame of ours.
 */
import { randomBytes } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';

export interface Line {
  /** ASCII text. */
  send(text: string): void;
  onText: (text: string) => void;
  onClose: () => void;
  /** Leaves without a goodbye. */
  destroy(): void;
}

export interface Address {
  readonly port: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which loopback address to come from. */
  readonly from?: string;
}

/** Resolves when the server has agreed to speak WebSocket; rejects with its status line otherwise. */
export function connect({ port, path, headers = {}, from }: Address): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ port, host: '127.0.0.1', noDelay: true, ...(from && { localAddress: from }) });
    socket.write(handshake(port, path, headers));
    socket.once('error', reject);
    let answer = Buffer.alloc(0);
    socket.on('data', function read(chunk: Buffer) {
      answer = Buffer.concat([answer, chunk]);
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) return;
      socket.off('data', read);
      socket.off('error', reject);
      const status = answer.toString('latin1', 0, answer.indexOf('\r\n'));
      if (!status.startsWith('HTTP/1.1 101')) {
        socket.destroy();
        reject(new Error(`${path}: ${status}`));
      } else resolve(lineOver(socket, answer.subarray(end + 4)));
    });
  });
}

function handshake(port: number, path: string, headers: Readonly<Record<string, string>>): string {
  const all = {
    Host: `127.0.0.1:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

const TEXT = 1;
const CLOSE = 8;

function lineOver(socket: Socket, first: Buffer): Line {
  const line: Line = {
    send: (text) => void socket.write(frameOf(text)),
    onText() {},
    onClose() {},
    destroy: () => void socket.destroy(),
  };
  let rest: Buffer = first;

  /** Cuts whole frames off the front; what is left waits for the next chunk. */
  function cut(): void {
    let at = 0;
    for (let found = spanAt(rest, at); found && found.end <= rest.length; found = spanAt(rest, at)) {
      const kind = (rest[at] ?? 0) & 15;
      if (kind === TEXT) line.onText(rest.toString('latin1', found.start, found.end));
      else if (kind === CLOSE) socket.end();
      at = found.end;
    }
    rest = rest.subarray(at);
  }

  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    cut();
  });
  // A broken line closes: that is all a bench needs to know.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => line.onClose());
  // What came with the handshake is heard once the caller has set onText.
  if (first.length > 0) setImmediate(cut);
  return line;
}

/** Where the payload of the frame at `at` lies; undefined when its head is not all there. */
function spanAt(bytes: Buffer, at: number): { readonly start: number; readonly end: number } | undefined {
  if (bytes.length - at < 2) return undefined;
  const short = (bytes[at + 1] ?? 0) & 127;
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (bytes.length < start) return undefined;
  if (short < 126) return { start, end: start + short };
  return { start, end: start + (short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))) };
}

/** A client must mask; a mask of zeros is one, and costs the server as much as any other. */
function frameOf(text: string): Buffer {
  const length = text.length;
  const head = length < 126 ? 6 : 8;
  const frame = Buffer.alloc(head + length);
  frame[0] = 0x81;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  frame.write(text, head, 'latin1');
  return frame;
}
