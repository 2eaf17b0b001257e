import type { VisitorWelcome } from '@sapa/protocol';
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { said, site } from '../../../test/fake-line.ts';
import { mountTestPanel } from '../../../test/panel.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
let permission: NotificationPermission = 'granted';
const requests: string[] = [];
beforeEach(() => {
  requests.length = 0;
  vi.stubGlobal(
    'Notification',
    Object.assign(() => {}, {
      requestPermission: async () => {
        requests.push('permission');
        return permission;
      },
    }),
  );
});
afterEach(() => {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
  vi.unstubAllGlobals();
});

async function opened(special: object = {}) {
  mounted = mountTestPanel('en', new Map([['', 'secret']]));
  const { panel, line, ui } = mounted;
  panel.show(true);
  line.welcome(special);
  line.happen([said('visitor', 'hello')]);
  fireEvent.click(await ui.findByRole('button', { name: 'More' }));
  await ui.findByRole('menu');
  return mounted;
}
const names = ({ ui }: ReturnType<typeof mountTestPanel>) =>
  [...ui.getByRole('menu').querySelectorAll('[role^=menuitem]')].map((item) => item.textContent);
const focused = ({ dialog }: ReturnType<typeof mountTestPanel>) =>
  (dialog.getRootNode() as ShadowRoot).activeElement?.textContent;
const press = ({ dialog }: ReturnType<typeof mountTestPanel>, key: string) =>
  fireEvent.keyDown((dialog.getRootNode() as ShadowRoot).activeElement ?? dialog, { key });

describe('the menu', () => {
  test('offers what this site and this browser can do', async () => {
    expect(names(await opened())).toEqual(['Emoji', 'Sound', 'Notifications', 'Download transcript']);
    mounted?.panel.destroy();
    mounted?.host.remove();
    vi.stubGlobal('Notification', undefined);
    expect(names(await opened({ files: { maxBytes: 10 }, mail: true }))).toEqual([
      'Attach a file',
      'Emoji',
      'Sound',
      'Download transcript',
      'Email transcript',
    ]);
  });

  test('on a phone has the camera, and leaves emoji to the keyboard', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    expect(names(await opened({ files: { maxBytes: 10 } })).slice(0, 3)).toEqual([
      'Attach a file',
      'Take a photo',
      'Sound',
    ]);
  });

  test('is walked by arrow keys, round and round; Escape closes it, not the chat, and the focus goes back', async () => {
    const panel = await opened();
    expect(focused(panel)).toBe('Emoji');
    press(panel, 'ArrowUp');
    expect(focused(panel)).toBe('Download transcript');
    press(panel, 'ArrowDown');
    press(panel, 'ArrowDown');
    expect(focused(panel)).toBe('Sound');
    press(panel, 'End');
    expect(focused(panel)).toBe('Download transcript');
    press(panel, 'Escape');
    await waitFor(() => expect(panel.ui.queryByRole('menu')).toBeNull());
    expect(panel.dialog.open).toBe(true);
    expect((panel.dialog.getRootNode() as ShadowRoot).activeElement).toBe(
      panel.ui.getByRole('button', { name: 'More' }),
    );
  });

  test('closes with a press elsewhere and with Tab', async () => {
    const panel = await opened();
    fireEvent.pointerDown(panel.ui.getByRole('log'));
    await waitFor(() => expect(panel.ui.queryByRole('menu')).toBeNull());
    fireEvent.click(panel.ui.getByRole('button', { name: 'More' }));
    await panel.ui.findByRole('menu');
    press(panel, 'Tab');
    await waitFor(() => expect(panel.ui.queryByRole('menu')).toBeNull());
  });
});

describe('what the visitor prefers', () => {
  test('sound is off until it is switched on, and stays as it was left', async () => {
    const panel = await opened();
    const sound = panel.ui.getByRole('menuitemcheckbox', { name: 'Sound' });
    expect(sound.ariaChecked ?? sound.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(sound);
    await waitFor(() => expect(sound.getAttribute('aria-checked')).toBe('true'));
    expect(panel.stored.get(':sound')).toBe('1');
    fireEvent.click(sound);
    await waitFor(() => expect(sound.getAttribute('aria-checked')).toBe('false'));
    expect(panel.stored.has(':sound')).toBe(false);
  });

  test('the browser is asked about notifications by that press alone; where it says no, the visitor is told', async () => {
    permission = 'denied';
    const panel = await opened();
    expect(requests).toEqual([]);
    fireEvent.click(panel.ui.getByRole('menuitemcheckbox', { name: 'Notifications' }));
    expect(await panel.ui.findByText(/blocks notifications/)).toBeTruthy();
    expect(panel.stored.has(':notify')).toBe(false);
    permission = 'granted';
    fireEvent.click(panel.ui.getByRole('menuitemcheckbox', { name: 'Notifications' }));
    await waitFor(() => expect(panel.stored.get(':notify')).toBe('1'));
    expect(requests).toHaveLength(2);
  });
});

describe('the transcript', () => {
  test('is fetched with the visitor’s token and saved; where it cannot be, they are told', async () => {
    const fetched: unknown[][] = [];
    let isThere = false;
    vi.stubGlobal('fetch', async (...args: unknown[]) => {
      fetched.push(args);
      return { ok: isThere, blob: async () => new Blob(['words']) };
    });
    const panel = await opened();
    fireEvent.click(panel.ui.getByRole('menuitem', { name: 'Download transcript' }));
    expect(await panel.ui.findByText(/could not be downloaded/)).toBeTruthy();
    isThere = true;
    fireEvent.click(panel.ui.getByRole('menuitem', { name: 'Download transcript' }));
    await waitFor(() => expect(panel.ui.queryByRole('menu')).toBeNull());
    expect(fetched[1]).toEqual([
      'https://chat.example/transcript/c1?language=en',
      { headers: { authorization: 'Bearer secret' } },
    ]);
  });

  test('goes by mail to the address they give, which must be one, and says where it went', async () => {
    const panel = await opened({ mail: true });
    const { ui, line } = panel;
    fireEvent.click(ui.getByRole('menuitem', { name: 'Email transcript' }));
    const field = await ui.findByRole('textbox', { name: 'Where should we send the transcript?' });
    fireEvent.input(field, { target: { value: 'anna' } });
    fireEvent.click(ui.getByRole('button', { name: 'Send transcript' }));
    expect(ui.getByText(/We cannot write to this address/)).toBeTruthy();
    expect(line.commands()).toEqual([]);
    fireEvent.input(field, { target: { value: ' anna@shop.example ' } });
    fireEvent.click(ui.getByRole('button', { name: 'Send transcript' }));
    expect(line.commands()).toEqual([{ type: 'mailTranscript', email: 'anna@shop.example' }]);
    expect(await ui.findByText('Sending…', { selector: 'form p' })).toBeTruthy();
    line.happen([{ type: 'transcriptMailed', to: 'anna@shop.example' }], line.outbox()[0]?.id);
    expect(await ui.findByText('On its way to anna@shop.example.')).toBeTruthy();
  });

  test('goes to the address that is known without asking for it; a refusal says why', async () => {
    const panel = await opened({ mail: true });
    const { ui, line } = panel;
    const visitor = { id: 'v1', email: 'budi@shop.example' };
    line.change({ welcome: { visitor, site: { ...site, mail: true } } as unknown as VisitorWelcome });
    fireEvent.click(ui.getByRole('menuitem', { name: 'Email transcript' }));
    expect(await ui.findByText('We will send the transcript to budi@shop.example.')).toBeTruthy();
    fireEvent.click(ui.getByRole('button', { name: 'Send transcript' }));
    expect(line.commands()).toEqual([{ type: 'mailTranscript' }]);
    line.refuse('Too many today.');
    expect(await ui.findByText('Too many today.', { selector: 'form small' })).toBeTruthy();
    expect(ui.getByRole('button', { name: 'Send transcript' })).toBeTruthy();
  });
});
