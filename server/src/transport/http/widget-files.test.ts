import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBuilds } from '../../files/builds.ts';
import { widgetFiles } from './widget-files.ts';

const root = mkdtempSync(join(tmpdir(), 'sapa-widget-'));
const [folder, kept] = [join(root, 'dist'), join(root, 'kept')];
let base: string;
const server = createServer();

function build(hash: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'widget'), { recursive: true });
  writeFileSync(join(folder, 'widget.js'), `launcher ${hash}`);
  for (const name of ['launcher', 'panel']) {
    const file = join(folder, 'widget', `${name}-${hash}.js`);
    writeFileSync(file, `${name} ${hash}`);
    writeFileSync(`${file}.br`, brotliCompressSync(`${name} ${hash}`));
  }
  writeFileSync(join(folder, 'widget/version.json'), JSON.stringify({ launcher: `launcher-${hash}.js` }));
}

beforeAll(async () => {
  build('aaaaaaaa');
  await keepBuilds(join(folder, 'widget'), kept, () => new Date());
  build('bbbbbbbb');
  const earlier = await keepBuilds(join(folder, 'widget'), kept, () => new Date());
  server.on('request', express().use(widgetFiles(folder, earlier)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

const get = (path: string, encodings = 'br') => fetch(base + path, { headers: { 'accept-encoding': encodings } });

test.each(['aaaaaaaa', 'bbbbbbbb'])(
  'a page of build %s finds its files, for good and from everywhere',
  async (hash) => {
    for (const name of ['launcher', 'panel']) {
      for (const encoding of ['br', 'identity']) {
        const response = await get(`/widget/${name}-${hash}.js`, encoding);
        expect(await response.text()).toBe(`${name} ${hash}`);
        expect(response.headers.get('content-encoding')).toBe(encoding === 'br' ? 'br' : null);
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'cache-control': 'public, max-age=31536000, immutable',
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'content-type': 'text/javascript; charset=utf-8',
        });
      }
    }
  },
);

test('which launcher is the newest is asked every time', async () => {
  const response = await get('/widget/version.json');
  expect(await response.json()).toEqual({ launcher: 'launcher-bbbbbbbb.js' });
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test.each(['/widget/panel-cccccccc.js', '/widget/aaaaaaaa/panel-aaaaaaaa.js', '/widget/..%2fwidget.js', '/widget/'])(
  '%s is not there',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
