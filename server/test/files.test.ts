/** Files over real HTTP: what they are given out as, whatever they hold and are called, and the links to them. */
import type { SettingsInput } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as samples from '../src/files/test/samples.ts';
import { dial } from './dial.ts';
import {
  agentHeaders,
  begun,
  fileClient,
  OTHER,
  partsOf,
  reasonOf,
  sentAt,
  visitorAt,
  WITH_FILES,
} from './file-client.ts';
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

describe('sending one', () => {
  const say = (...attachments: string[]) => ({ type: 'say', text: '', attachments });
  const isReady = async () => expect((await fetch(`${house.base}/readyz`)).status).toBe(200);

  test('twice at once: one of them is told that it is not there, and nobody thinks that the disk is broken', async () => {
    const { person, conversation } = await sentAt(house);
    const file = await person.upload('b.png', samples.png(8, 8));
    const acks = await Promise.all([
      person.line.do(say(file.id), conversation),
      person.line.do(say(file.id), conversation),
    ]);
    expect(acks).toContainEqual(expect.objectContaining({ t: 'ack' }));
    expect(acks).toContainEqual(expect.objectContaining({ t: 'reject', reason: 'not_found' }));
    await isReady();
    await person.line.close();
  });

  test('while it is taken away: one of the two happens', async () => {
    const { person, conversation } = await sentAt(house);
    for (let time = 0; time < 5; time++) {
      const file = await person.upload('c.png', samples.png(9, 9));
      const [said, { status }] = await Promise.all([
        person.line.do(say(file.id), conversation),
        person.cancel(file.id),
      ]);
      expect([
        ['ack', 404],
        ['not_found', 204],
      ]).toContainEqual([said.t === 'reject' ? said.reason : said.t, status]);
    }
    await isReady();
    await person.line.close();
  });

  test('where the site takes none, or none so large, though another one does', async () => {
    const sites = [...WITH_FILES.sites, { ...WITH_FILES.sites[0], key: 'small', files: { maxBytes: 1_024 } }];
    const own = await openHouse({ settings: { ...WITH_FILES, sites } as SettingsInput });
    const person = await visitorAt(own);
    const welcome = person.line.frames.find(({ t }) => t === 'welcome');
    const token = welcome && 'token' in welcome ? welcome.token : undefined;
    const [small, large] = [
      await person.upload('s', Buffer.alloc(1_024)),
      await person.upload('l', Buffer.alloc(1_025)),
    ];
    const at = async (site: string, origin: string) => {
      const line = await dial(own.base, `/visitor?site=${site}`, { origin });
      line.send({ t: 'hello', v: 1, token });
      await line.next('welcome');
      return line;
    };
    const [plain, other] = [await at('plain', OTHER), await at('small', SHOP)];
    const refused = { t: 'reject', reason: 'not_found' };
    expect(await plain.do(say(small.id))).toMatchObject(refused);
    expect(await other.do(say(large.id))).toMatchObject(refused);
    const ack = await other.do(say(small.id));
    expect(ack).toMatchObject({ t: 'ack' });
    const { conversation = '' } = ack as { conversation?: string };
    // Agents neither.
    const sari = await own.agent('sari');
    const theirs = fileClient(own.base, await agentHeaders(own, 'sari'));
    const told = await sari.do(say((await theirs.upload('l', Buffer.alloc(1_025))).id), conversation);
    expect(told).toMatchObject(refused);
    for (const line of [plain, other, sari, person.line]) await line.close();
    await own.close();
  });
});
