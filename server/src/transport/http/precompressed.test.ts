import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Router } from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from './server.ts';

const LAUNCHER = 'console.log("launcher")';
const folder = mkdtempSync(join(tmpdir(), 'sapa-files-'));
let base: string;
const log = { info() {}, warn() {}, error() {} };
const server = createServer(
  createHttp({
    api: Router(),
    attachments: Router(),
    visits: { transcripts: Router(), proactive: Router(), preview: () => undefined },
    events: Router(),
    files: { widget: folder, console: folder, earlier: { folder, places: new Map() } },
    whyNotReady: () => undefined,
    isHttps: false,
    log,
  }),
);

beforeAll(async () => {
  mkdirSync(join(folder, 'widget'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  };
  write('widget.js', LAUNCHER);
  write('widget/panel-1.js', 'export {}');
  write('widget/stale-1.js', 'old');
  writeFileSync(join(folder, 'widget/stale-1.js'), 'new');
  utimesSync(join(folder, 'widget/stale-1.js'), new Date(), new Date(Date.now() + 5_000));
  write('index.html', '<!doctype html>');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, encodings: string) => fetch(base + path, { headers: { 'accept-encoding': encodings } });

test.each([
  ['br', 'br'],
  ['gzip, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('who takes %s gets the launcher as %s, for every origin', async (takes, encoding) => {
  const response = await get('/widget.js', takes);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('vary')).toContain('Accept-Encoding');
  expect(await response.text()).toBe(LAUNCHER);
});

test('hashed files are kept for good, also compressed', async () => {
  const response = await get('/widget/panel-1.js', 'br');
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(await response.text()).toBe('export {}');
});

test('a twin older than its file is not served', async () => {
  expect(await (await get('/widget/stale-1.js', 'br')).text()).toBe('new');
});

test('the console’s page too', async () => {
  const response = await get('/console/', 'br');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('<!doctype html>');
});

test('a path out of the folder is not found', async () => {
  expect((await get('/widget/..%2f..%2fpackage.json', 'br')).status).toBe(404);
});
