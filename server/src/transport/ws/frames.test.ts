import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrames } from './frames.ts';

/** What a client hears of bytes that a server writes below its socket. */
async function heard(bytes: Buffer, count: number): Promise<string[]> {
  const http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  const server = new WebSocketServer({ noServer: true });
  http.on('upgrade', (request, stream, head) =>
    server.handleUpgrade(request, stream, head, () => void stream.write(bytes)),
  );
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  onTestFinished(() => {
    client.terminate();
    http.close();
  });
  const texts: string[] = [];
  client.on('message', (data, isBinary) => texts.push(`${isBinary ? 'binary ' : ''}${data}`));
  while (texts.length < count) await once(client, 'message');
  return texts;
}

test('every length of payload arrives as it was, also where the length takes more bytes, and many in one write', async () => {
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000];
  const texts = lengths.map((length) => 'x'.repeat(length));
  expect(await heard(textFrames(texts), texts.length)).toEqual(texts);
});

test('lengths are counted in bytes, not characters', async () => {
  const texts = ['é'.repeat(63), '👋'.repeat(31), '👋'.repeat(32), '語'.repeat(21_845), '語'.repeat(21_846)];
  expect(await heard(textFrames(texts), texts.length)).toEqual(texts);
});
