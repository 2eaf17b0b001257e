/** Files over real HTTP: what they are given out as, whatever they hold and are called, and the links to them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as samples from '../src/files/test/samples.ts';
import { begun, partsOf, reasonOf, sentAt, visitorAt, WITH_FILES } from './file-client.ts';
import { type House, openHouse, SHOP } from './house.ts';
import { createManualClock } from './manual-clock.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_FILES });
});
afterAll(() => house.close());

describe('what may not be', () => {
  test.each([
    ['SVG', samples.svg, 'logo.svg'],
    ['HTML', samples.html, 'page.html'],
    ['XML', samples.xml, 'feed.xml'],
    ['HTML that says it is an image', samples.html, 'photo.png'],
    ['PDF and ZIP', samples.pdfAndZip, 'both.pdf'],
  ])('%s is given out as bytes to save, and run nowhere', async (_name, bytes, name) => {
    const { person, file } = await sentAt(house, bytes, name);
    const response = await fetch(house.base + (await person.link(file.id)), { headers: { origin: SHOP } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': SHOP,
    });
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    await person.line.close();
  });

  test.each([
    ['GIF and JavaScript', samples.gifAndScript, 'image/gif'],
    ['PNG and HTML', samples.pngAndPage, 'image/png'],
  ])('%s is shown as the image it is, and is nothing else', async (_name, bytes, type) => {
    const { person, file } = await sentAt(house, bytes, 'x.js');
    const response = await fetch(house.base + (await person.link(file.id)));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(response.headers.get('content-disposition')).toMatch(/^inline; /);
    await person.line.close();
  });

  test('an image of 50,000 × 50,000 is refused without being decoded, and nothing of it stays', async () => {
    const { begin, write, offset, line } = await visitorAt(house);
    const bytes = samples.png(50_000, 50_000);
    const id = await begun(await begin('bomb.png', bytes.length));
    expect(await reasonOf(await write(id, 0, bytes))).toEqual([415, 'unsupported']);
    expect((await offset(id)).status).toBe(404);
    expect(partsOf(house)).not.toContain(`${id}.part`);
    await line.close();
  });

  test.each([
    ['a path', '../../../x.png', 'x.png'],
    ['NUL', 'a\u0000.png', 'a.png'],
    ['a header', 'a\r\nSet-Cookie: a=b\r\n.png', 'aSet-Cookie_ a=b.png'],
    ['text that is turned', 'tagihan\u202Egnp.exe', 'tagihangnp.exe'],
    ['quotes', 'a".png', 'a_.png'],
    ['another alphabet', 'фото.png', 'фото.png'],
  ])('%s in a name', async (_name, name, safe) => {
    const { upload, link, line } = await visitorAt(house);
    const file = await upload(name, samples.png(1, 1));
    expect(file.name).toBe(safe);
    const path = await link(file.id);
    expect(path).toContain(`/files/${file.id}/${encodeURIComponent(safe)}?`);
    const response = await fetch(house.base + path);
    expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(safe)}`);
    expect(response.headers.get('set-cookie')).toBeNull();
    await line.close();
  });
});

describe('a link', () => {
  test('stays the same for a while, so that browsers keep what they fetched, and expires', async () => {
    const clock = createManualClock();
    const own = await openHouse({ settings: WITH_FILES, clock });
    const person = await visitorAt(own);
    const file = await person.upload('offset', samples.png(5, 5));
    const link = await person.link(file.id);
    const status = async () => (await fetch(own.base + link)).status;
    expect(await person.link(file.id)).toBe(link);
    expect(await status()).toBe(200);
    clock.advance(10 * 60_000);
    expect(await status()).toBe(200);
    expect(await person.link(file.id)).not.toBe(link);
    clock.advance(10 * 60_000);
    expect(await status()).toBe(404);
    await person.line.close();
    await own.close();
  });

  test('is good for its file and its time only, for everybody who has it', async () => {
    const { person, file } = await sentAt(house);
    const other = await person.upload('b.png', samples.png(6, 6));
    const link = await person.link(file.id);
    expect((await fetch(house.base + link)).headers.get('cache-control')).toBe('private, max-age=600');
    const query = new URL(link, house.base).searchParams;
    const later = String(Number(query.get('until')) + 600);
    for (const forged of [
      link.replace(file.id, other.id),
      link.replace(query.get('until') ?? '', later),
      link.replace(/key=..../, 'key=AAAA'),
      link.replace(/&key=.*/, ''),
      `${link}&key=AAAA`,
    ])
      expect((await fetch(house.base + forged)).status, forged).toBe(404);
    await person.line.close();
  });

  test('at most 50 are asked for at once', async () => {
    const { json, line } = await visitorAt(house);
    expect((await json('/files/links', { ids: Array.from({ length: 51 }, String) })).status).toBe(400);
    expect(await (await json('/files/links', { ids: Array.from({ length: 50 }, String) })).json()).toEqual({
      links: {},
    });
    await line.close();
  });
});
