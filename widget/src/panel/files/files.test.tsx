import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFilesServer } from '../../../test/files-server.ts';
import { mountTestPanel } from '../../../test/panel.ts';

let server: Awaited<ReturnType<typeof openFilesServer>>;
let mounted: ReturnType<typeof mountTestPanel> | undefined;
/** That of the page forbids other origins; what is sent to ours goes where the test listens. */
const { fetch: fetchOfPage } = globalThis;
beforeEach(async () => {
  server = await openFilesServer();
  globalThis.fetch = (url, init) => nodeFetch(String(url).replace('https://chat.example', server.origin), init);
});
afterEach(async () => {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
  globalThis.fetch = fetchOfPage;
  await server.close();
});

/** Plain HTTP: the page's own `fetch` is not what is tested. */
async function nodeFetch(url: string, { method = 'GET', headers, body, signal }: RequestInit = {}): Promise<Response> {
  const { request } = await import('node:http');
  const bytes = body instanceof Blob ? Buffer.from(await body.arrayBuffer()) : Buffer.from(String(body ?? ''));
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers: headers as Record<string, string> }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const status = response.statusCode ?? 0;
      done({ ok: status < 300, status, json: async () => JSON.parse(String(Buffer.concat(parts))) } as Response);
    });
    sent.on('error', fail).end(bytes);
    signal?.addEventListener('abort', () => sent.destroy());
  });
}

function opened(maxBytes = 1_000) {
  mounted = mountTestPanel('en');
  mounted.panel.show(true);
  mounted.line.welcome({ files: { maxBytes } });
  return mounted;
}
const file = (name: string, bytes = 100) => new File([new Uint8Array(bytes)], name);
function drop({ dialog }: ReturnType<typeof mountTestPanel>, type: string, ...files: File[]) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files } });
  dialog.dispatchEvent(event);
}
function write({ ui }: ReturnType<typeof mountTestPanel>, text: string) {
  const box = ui.getByRole('textbox', { name: 'Message' });
  fireEvent.input(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: 'Enter' });
}

describe('files', () => {
  test('that are dropped are uploaded, and go out with the words as one message', async () => {
    const panel = opened();
    drop(panel, 'drop', file('a.txt'), file('b.txt'));
    await waitFor(() => expect(panel.ui.getAllByText('Ready to send')).toHaveLength(2));
    write(panel, 'here they are');
    // In the order of the tray, whichever came first.
    const attachments = ['a.txt', 'b.txt'].map((name) => [...server.files].find(([, kept]) => kept.name === name)?.[0]);
    expect(panel.line.commands()).toEqual([{ type: 'say', text: 'here they are', attachments }]);
    // Not stored yet, but everybody sees what it is.
    await waitFor(() => expect(panel.ui.getByRole('log').textContent).toContain('here they area.txt'));
    await waitFor(() => expect(panel.ui.queryByRole('list', { name: 'Files to send' })).toBeNull());
  });

  test('that are still on their way hold the words back, and both are seen to wait', async () => {
    const panel = opened();
    server.fail(['POST', { status: 429, body: { retryAfterMs: 1 } }]);
    drop(panel, 'drop', file('late.txt'));
    expect(await panel.ui.findByText('Waiting for the connection…')).toBeTruthy();
    write(panel, 'with the file');
    expect(panel.line.commands()).toEqual([]);
    expect(await panel.ui.findByText('with the file', { selector: 'bdi' })).toBeTruthy();
    expect(panel.ui.getByText(/goes out as soon as/)).toBeTruthy();
    expect(panel.drafts.get('')).toBe('with the file');
    // The line comes back.
    panel.line.change({ status: 'offline' });
    await panel.ui.findByText(/goes out as soon as/);
    panel.line.change({ status: 'online' });
    await waitFor(() =>
      expect(panel.line.commands()).toEqual([{ type: 'say', text: 'with the file', attachments: ['f1'] }]),
    );
    expect(panel.drafts.get('')).toBeUndefined();
  });

  test('with nobody to wait for: the words go as soon as the last one is taken away', async () => {
    const panel = opened();
    server.fail(['POST', { status: 429, body: { retryAfterMs: 1 } }]);
    drop(panel, 'drop', file('late.txt'));
    await panel.ui.findByText('Waiting for the connection…');
    write(panel, 'never mind');
    fireEvent.click(await panel.ui.findByRole('button', { name: 'Remove late.txt' }));
    await waitFor(() => expect(panel.line.commands()).toEqual([{ type: 'say', text: 'never mind' }]));
  });

  test('that are too large or empty say so, are not sent, and do not hold the words back', async () => {
    const panel = opened(1024 * 1024);
    drop(panel, 'drop', file('big.zip', 1024 * 1024 + 1), file('none.txt', 0));
    expect(await panel.ui.findByText('Too large: a file can be up to 1 MB.')).toBeTruthy();
    expect(panel.ui.getByText('There is nothing in this file.')).toBeTruthy();
    write(panel, 'oh');
    expect(panel.line.commands()).toEqual([{ type: 'say', text: 'oh' }]);
    expect(server.asked).toEqual([]);
    await waitFor(() => expect(panel.ui.queryByText('big.zip')).toBeNull());
  });

  test('beyond the tenth are left out, and at most three are on their way at once', async () => {
    const panel = opened();
    drop(panel, 'drop', ...Array.from({ length: 12 }, (_, at) => file(`${at}.txt`)));
    expect(await panel.ui.findByText(/You can send 10 files at once/)).toBeTruthy();
    await waitFor(() => expect(panel.ui.getAllByText('Ready to send')).toHaveLength(10));
    let open = 0;
    for (const asked of server.asked) {
      open += asked === 'POST' ? 1 : -1;
      expect(open).toBeLessThanOrEqual(3);
    }
  });

  test('that the server refuses say why, and need not be tried again', async () => {
    const panel = opened();
    server.fail(['POST', { status: 507 }]);
    drop(panel, 'drop', file('a.txt'));
    expect(await panel.ui.findByText('There is no room for this file right now.')).toBeTruthy();
    expect(panel.ui.queryByRole('button', { name: /again/ })).toBeNull();
  });

  test('that were uploaded and taken away again are not kept by the server', async () => {
    const panel = opened();
    drop(panel, 'drop', file('a.txt'));
    await panel.ui.findByText('Ready to send');
    fireEvent.click(panel.ui.getByRole('button', { name: 'Remove a.txt' }));
    await waitFor(() => expect(server.files.size).toBe(0));
  });

  test('held over the chat are shown where they can go, until they leave', async () => {
    const panel = opened();
    drop(panel, 'dragover');
    await waitFor(() => expect(panel.dialog.style.outlineStyle).toBe('dashed'));
    panel.dialog.dispatchEvent(Object.assign(new Event('dragleave'), { relatedTarget: panel.ui.getByRole('log') }));
    expect(panel.dialog.style.outlineStyle).toBe('dashed');
    panel.dialog.dispatchEvent(Object.assign(new Event('dragleave'), { relatedTarget: null }));
    expect(panel.dialog.style.outlineStyle).toBe('');
  });

  test('are taken from the clipboard, but not the picture that an office program puts beside its words', async () => {
    const panel = opened();
    const paste = (...types: string[]) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      panel.dialog.dispatchEvent(
        Object.assign(event, { clipboardData: { types, files: [file(`${types.length}.png`)] } }),
      );
      return event.defaultPrevented;
    };
    expect(paste('text/plain', 'text/rtf', 'Files')).toBe(false);
    expect(paste('Files')).toBe(true);
    expect(await panel.ui.findByText('1.png')).toBeTruthy();
    expect(panel.ui.queryByText('3.png')).toBeNull();
  });

  test('are not taken where the site takes none', async () => {
    const panel = opened();
    panel.line.welcome();
    drop(panel, 'drop', file('a.txt'));
    await panel.ui.findByText('Welcome to Toko!');
    expect(panel.ui.queryByText('a.txt')).toBeNull();
  });
});
