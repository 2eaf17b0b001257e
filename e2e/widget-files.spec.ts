/** Files from visitor to agent and back, through the real server: what arrives, what is refused, and what a browser makes of it. */
import { randomBytes } from 'node:crypto';
import type { SettingsInput } from '@sapa/protocol';
import { expect, test } from './demo.ts';
import { type Agent, agentAt, PANEL, type Visitor, visitorAt } from './people.ts';

const MB = 1024 * 1024;
const ENGLISH = { language: 'en' } as const;
const { files: words, menu, more } = PANEL.en;
/** Two by two pixels. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAr7PZNEAAAAASUVORK5CYII=',
  'base64',
);

const settings = (demo: SettingsInput): SettingsInput => ({
  ...demo,
  sites: demo.sites.map((site) => ({ ...site, files: { maxBytes: 4 * MB } })),
});
test.use({ differs: { settings } });

interface Picked {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function attach({ page, dialog }: Visitor, ...files: Picked[]): Promise<void> {
  await dialog.getByRole('button', { name: more, exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('menuitem', { name: menu.attach }).click();
  await (await chooser).setFiles(files);
}

const tray = ({ dialog }: Visitor) => dialog.getByRole('list', { name: words.tray });
const ready = (visitor: Visitor) => tray(visitor).getByText(words.ready);

async function send({ dialog }: Visitor): Promise<void> {
  await dialog.getByRole('button', { name: PANEL.en.send, exact: true }).click();
}

/** What the server says to a browser that follows the link of a file in the log. */
async function served({ page, log }: Visitor, name: string) {
  const link = log
    .locator('a', { hasText: name })
    .or(log.locator('a', { has: page.getByAltText(name) }))
    .last();
  await expect(link).toHaveAttribute('href', /\/files\//);
  const response = await page.request.get((await link.getAttribute('href')) ?? '');
  return { status: response.status(), headers: response.headers(), body: await response.body() };
}

test.describe('between a visitor and an agent', () => {
  async function together(browser: Parameters<typeof agentAt>[0], demo: Parameters<typeof agentAt>[1]) {
    const rani: Agent = await agentAt(browser, demo, 'Rani', ENGLISH);
    const visitor = await visitorAt(browser, demo, ENGLISH);
    await visitor.openChat();
    await visitor.say('I want to talk to a human');
    await visitor.tap('Sales');
    await rani.accept();
    return { rani, visitor };
  }

  test('a picture and a note, with words: seen on both sides, in the room they take', async ({ browser, demo }) => {
    const { rani, visitor } = await together(browser, demo);
    const note = { name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('two kilograms of Gayo') };
    await attach(visitor, { name: 'cup.png', mimeType: 'image/png', buffer: PNG }, note);
    await expect(ready(visitor)).toHaveCount(2);
    await visitor.message.fill('This one, please');
    await send(visitor);
    await visitor.sees('This one, please');
    await rani.sees('This one, please');
    const isLoaded = (image: Element) => (image as HTMLImageElement).naturalWidth;
    await expect.poll(() => visitor.log.getByAltText('cup.png').evaluate(isLoaded)).toBe(2);
    const theirs = rani.page.getByRole('log').getByRole('img', { name: /cup\.png/ });
    await expect.poll(() => theirs.evaluate(isLoaded)).toBe(2);
    await expect(rani.page.getByRole('log').getByText('list.txt')).toBeVisible();
    const { headers, body } = await served(visitor, 'list.txt');
    expect(body.toString()).toBe('two kilograms of Gayo');
    expect(headers['content-disposition']).toMatch(/^attachment/);
  });
});

test('more than the site takes is refused before it is sent, and the words go without it', async ({
  browser,
  demo,
}) => {
  const visitor = await visitorAt(browser, demo, ENGLISH);
  const asked: string[] = [];
  visitor.page.on(
    'request',
    (request) => /^\/files\b/.test(new URL(request.url()).pathname) && asked.push(request.url()),
  );
  await visitor.openChat();
  await visitor.sees('Shipping cost');
  await attach(visitor, { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.alloc(5 * MB) });
  await expect(tray(visitor).getByText(/Too large: a file can be up to 4/)).toBeVisible();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  expect(asked).toEqual([]);
});

for (const [what, file] of [
  [
    'a drawing with a script in it',
    {
      name: 'map.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>parent.stolen=1</script></svg>'),
    },
  ],
  [
    'a picture that is a page too',
    {
      name: 'cute.gif.html',
      mimeType: 'image/gif',
      buffer: Buffer.from('GIF89a\x01\0\x01\0/*<script>parent.stolen=1</script>*/=1;', 'latin1'),
    },
  ],
  [
    'a page that says it is a picture',
    { name: 'cute.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html><script>parent.stolen=1</script>') },
  ],
] as const) {
  test(`${what} is a file to save, and nothing that runs`, async ({ browser, demo }) => {
    const visitor = await visitorAt(browser, demo, ENGLISH);
    await visitor.openChat();
    await visitor.sees('Shipping cost');
    await attach(visitor, file);
    await expect(ready(visitor)).toHaveCount(1);
    await visitor.message.fill('Look');
    await send(visitor);
    const { status, headers, body } = await served(visitor, file.name);
    expect(status).toBe(200);
    expect(body.equals(file.buffer)).toBe(true);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(headers['content-type']).not.toMatch(/html|svg|xml|javascript/);
    // A picture may be shown as one; whatever else is there is only ever saved.
    if (!headers['content-type']?.startsWith('image/')) expect(headers['content-disposition']).toMatch(/^attachment/);
    else expect(headers['content-type']).toBe('image/gif');
    expect(await visitor.page.evaluate(() => 'stolen' in window)).toBe(false);
  });
}

test('what is cancelled on its way is gone, here and on the server', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, ENGLISH);
  const { page } = visitor;
  await visitor.openChat();
  await visitor.sees('Shipping cost');
  let pass: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    pass = resolve;
  });
  await page.route(/\/files\/[^/]+$/, async (route) => {
    if (route.request().method() === 'PATCH') await held;
    await route.continue().catch(() => {});
  });
  await attach(visitor, { name: 'long.bin', mimeType: 'application/octet-stream', buffer: randomBytes(2 * MB) });
  await expect(tray(visitor).getByRole('progressbar', { name: 'long.bin' })).toBeVisible();
  const removed = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await visitor.dialog.getByRole('button', { name: words.cancel('long.bin') }).click();
  await expect(tray(visitor)).toBeHidden();
  expect((await removed).status()).toBe(204);
  pass();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  await expect(visitor.log.getByText('long.bin')).toHaveCount(0);
});

test('the server is killed in the middle of a file: it goes on where it was, and arrives byte for byte', async ({
  browser,
  demo,
}) => {
  const visitor = await visitorAt(browser, demo, ENGLISH);
  const { page } = visitor;
  await visitor.openChat();
  await visitor.sees('Shipping cost');
  const file = randomBytes(3 * MB);
  const offsets: number[] = [];
  let killing: Promise<void> | undefined;
  await page.route(/\/files\/[^/]+$/, async (route) => {
    const request = route.request();
    if (request.method() === 'PATCH') {
      offsets.push(Number(await request.headerValue('upload-offset')));
      if (offsets.length === 3) killing = demo.kill();
      await killing;
    }
    await route.continue();
  });
  await attach(visitor, { name: 'catalogue.bin', mimeType: 'application/octet-stream', buffer: file });
  await expect.poll(() => offsets.length).toBeGreaterThanOrEqual(3);
  await killing;
  await demo.start();
  await expect(ready(visitor)).toHaveCount(1, { timeout: 60_000 });
  // Nothing that was stored was sent again.
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1);
  await visitor.message.fill('All of it');
  await send(visitor);
  await visitor.sees('All of it');
  expect((await served(visitor, 'catalogue.bin')).body.equals(file)).toBe(true);
});
