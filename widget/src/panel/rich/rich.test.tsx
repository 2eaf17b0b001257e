import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { said } from '../../../test/fake-line.ts';
import { mountTestPanel } from '../../../test/panel.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
const asked: [url: string, init: RequestInit | undefined][] = [];
const { fetch: fetchOfPage } = globalThis;
beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = async (url, init) => {
    asked.push([String(url), init]);
    const { ids } = JSON.parse(String(init?.body)) as { ids: string[] };
    const links = ids.filter((id) => id !== 'lost').map((id) => [id, `/files/${id}/x?until=1&key=${asked.length}`]);
    return { ok: true, json: async () => ({ links: Object.fromEntries(links) }) } as Response;
  };
});
afterEach(() => {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
  globalThis.fetch = fetchOfPage;
});
function opened(language: 'en' | 'id' = 'en') {
  mounted = mountTestPanel(language, new Map([['', 'secret']]));
  mounted.panel.show(true);
  mounted.line.welcome({ language });
  return mounted;
}

test('marks of agents and the bot are elements; HTML is what it looks like', async () => {
  const { ui, line } = opened();
  line.happen([
    said('agent', '**Hi** <b>you</b>\n- _one_\n- `two`\n\n5. [shop](https://shop.example/a)\n\n```\n<i>\n```'),
  ]);
  expect((await ui.findByText('Hi')).tagName).toBe('STRONG');
  expect(ui.getByText('<b>you</b>', { exact: false })).toBeTruthy();
  expect(ui.getByText('one').closest('ul')).toBeTruthy();
  expect(ui.getByText('two').tagName).toBe('CODE');
  expect(ui.getByText('<i>').closest('pre')).toBeTruthy();
  const link = ui.getByRole('link', { name: 'shop' });
  expect(link.closest('li')?.getAttribute('value')).toBe('5');
  expect(link.getAttribute('href')).toBe('https://shop.example/a');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  expect(link.getAttribute('target')).toBe('_blank');
});

test('in what visitors write only addresses mean something', async () => {
  const { ui, line } = opened();
  line.happen([said('visitor', '**no** https://shop.example')]);
  expect((await ui.findByRole('link')).textContent).toBe('https://shop.example');
  expect(ui.getByText('**no**', { exact: false })).toBeTruthy();
});

test('an image has its room before it is there, its name as words, and is asked for once more when it fails', async () => {
  const { ui, line } = opened();
  const attachments = [{ id: 'f1', name: 'kado.png', type: 'image/png', bytes: 10, width: 1_300, height: 650 }];
  line.happen([said('agent', '', { attachments })]);
  const image = await ui.findByRole('img', { name: 'kado.png' });
  const link = image.closest('a');
  expect([link?.style.width, link?.style.aspectRatio]).toEqual(['260px', '1300 / 650']);
  expect([image.getAttribute('width'), image.getAttribute('loading')]).toEqual(['1300', 'lazy']);
  await waitFor(() => expect(image.getAttribute('src')).toBe('https://chat.example/files/f1/x?until=1&key=1'));
  expect(link?.getAttribute('href')).toBe(image.getAttribute('src'));
  expect(asked[0]?.[0]).toBe('https://chat.example/files/links');
  expect(asked[0]?.[1]?.headers).toMatchObject({ authorization: 'Bearer secret' });
  fireEvent.error(image);
  await waitFor(() => expect(image.getAttribute('src')).toBe('https://chat.example/files/f1/x?until=1&key=2'));
});

test('other files are cards with their size in the words of the language; what is gone says so', async () => {
  const { ui, line } = opened('id');
  const attachments = [
    { id: 'f1', name: 'nota.pdf', type: 'application/pdf', bytes: 1_572_864 },
    { id: 'f2', name: 'x.svg', type: 'image/svg+xml', bytes: 20, width: 10, height: 10 },
    { id: 'lost', name: 'hilang.zip', type: 'application/zip', bytes: 20 },
  ];
  line.happen([said('agent', '', { attachments })]);
  const link = await ui.findByRole('link', { name: /nota\.pdf/ });
  expect(link.textContent).toContain('1,5 MB');
  expect(link.getAttribute('href')).toBe('https://chat.example/files/f1/x?until=1&key=1');
  expect(ui.queryByRole('img')).toBeNull();
  expect(await ui.findByText('Sudah tidak tersedia')).toBeTruthy();
  expect(asked).toHaveLength(1);
});
