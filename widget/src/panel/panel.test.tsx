import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AT, C, said } from '../../test/fake-line.ts';
import { mountTestPanel } from '../../test/panel.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(() => {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
});
function opened(...args: Parameters<typeof mountTestPanel>) {
  mounted = mountTestPanel(...args);
  mounted.panel.show(true);
  mounted.line.welcome();
  return mounted;
}
const write = (ui: ReturnType<typeof mountTestPanel>['ui'], text: string) => {
  const box = ui.getByRole('textbox', { name: 'Message' });
  fireEvent.input(box, { target: { value: text } });
  fireEvent.keyDown(box, { key: 'Enter' });
};

test('nothing is stored and nothing connects before the chat is opened', () => {
  mounted = mountTestPanel();
  expect(mounted.line.calls).toEqual([]);
  expect([...mounted.stored]).toEqual([]);
});

test('greets with the words of the site, and a quick reply vanishes once it is tapped', async () => {
  const { ui, line } = opened();
  expect(await ui.findByText('Welcome to Toko!')).toBeTruthy();
  fireEvent.click(ui.getByRole('button', { name: 'Where is my order?' }));
  expect(line.commands()).toEqual([{ type: 'choose', option: 'q1' }]);
  await waitFor(() => expect(ui.queryByRole('button', { name: 'Where is my order?' })).toBeNull());
  expect(ui.getByText('Where is my order?')).toBeTruthy();
});

test('words are sending, then sent, then read, as one and the same element', async () => {
  const { ui, line } = opened();
  await ui.findByText('Welcome to Toko!');
  write(ui, 'hello');
  expect(await ui.findByText(/Sending…/)).toBeTruthy();
  const bubble = ui.getByText('hello');
  line.happen([said('visitor', 'hello')], line.outbox()[0]?.id);
  expect(await ui.findByText(/Sent/)).toBeTruthy();
  expect(ui.getByText('hello')).toBe(bubble);
  line.signal({ type: 'read', by: 'agent', seq: 1 });
  expect(await ui.findByText(/Read/)).toBeTruthy();
});

test('Enter during an IME composition and Shift+Enter send nothing; blanks are not words', async () => {
  const { ui, line } = opened();
  const box = await ui.findByRole('textbox', { name: 'Message' });
  fireEvent.input(box, { target: { value: 'にほん' } });
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
  expect(line.commands()).toEqual([]);
  write(ui, '   ');
  expect(line.commands()).toEqual([]);
});

test('[D7] what was refused keeps its text, says why, and can be tried again', async () => {
  const { ui, line } = opened();
  await ui.findByText('Welcome to Toko!');
  write(ui, 'buy now');
  line.refuse('That is not allowed.');
  expect(await ui.findByText(/That is not allowed\./)).toBeTruthy();
  expect(ui.getByText('buy now')).toBeTruthy();
  fireEvent.click(ui.getByRole('button', { name: 'Try again' }));
  expect(line.commands().at(-1)).toEqual({ type: 'say', text: 'buy now' });
  expect(line.calls.at(-1)).toEqual(['drop', line.outbox()[0]?.id]);
});

test('departments are buttons by their name, with who is there beside it', async () => {
  const { ui, line } = opened();
  const departments = [
    { id: 'sales', name: 'Sales' },
    { id: 'support', name: 'Support' },
  ];
  line.happen([said('visitor', 'a person please'), said('bot', 'Which team?', { departments })]);
  const sales = await ui.findByRole('button', { name: 'Sales' });
  expect(sales.textContent).toBe('Sales2 here');
  fireEvent.click(sales);
  expect(line.commands()).toEqual([{ type: 'pickDepartment', department: 'sales' }]);
  await waitFor(() => expect(ui.queryByRole('button', { name: 'Support' })).toBeNull());
});

test('who waits sees their place and an estimate, and who takes over', async () => {
  const { ui, line } = opened();
  line.happen([
    said('visitor', 'a person please'),
    { type: 'queued', department: 'sales' as never, reason: 'handover', priority: 3, skills: [] },
  ]);
  line.signal({ type: 'queue', position: 2, waitMs: 180_000 });
  expect(await ui.findByText('You are number 2 in line')).toBeTruthy();
  expect(ui.getByText('About 3 minutes')).toBeTruthy();
  line.happen([{ type: 'accepted', name: 'Rani' }, said('agent', 'Hi!')]);
  expect(await ui.findByText('Rani joined')).toBeTruthy();
  expect(ui.queryByText('You are number 2 in line')).toBeNull();
});

test('an ended chat is rated from 1 to 5 with a comment, once', async () => {
  const { ui, line } = opened();
  line.happen([
    { type: 'accepted', name: 'Rani' },
    { type: 'ended', by: { kind: 'agent' }, reason: 'finished' },
  ]);
  fireEvent.click(await ui.findByRole('radio', { name: '4' }));
  fireEvent.input(ui.getByRole('textbox', { name: 'Comment' }), { target: { value: 'Quick' } });
  fireEvent.submit(ui.getByRole('button', { name: 'Send rating' }).closest('form') as HTMLFormElement);
  expect(line.commands()).toEqual([{ type: 'rate', score: 4, comment: 'Quick' }]);
  await waitFor(() => expect(ui.queryByRole('radio')).toBeNull());
  line.happen([{ type: 'rated', score: 4 }], line.outbox()[0]?.id);
  expect(await ui.findByText('Thank you for your rating')).toBeTruthy();
  expect(ui.getByRole('textbox', { name: 'Message' })).toBeTruthy();
});

test('when nobody is there a form takes name, email and message, or is put off', async () => {
  const { ui, line } = opened();
  line.happen([said('visitor', 'anybody?'), said('bot', 'Nobody is here.', { form: 'leaveMessage' })]);
  fireEvent.input(await ui.findByRole('textbox', { name: 'Email' }), { target: { value: 'a@shop.example' } });
  fireEvent.input(ui.getByRole('textbox', { name: 'Message' }), { target: { value: 'Call me' } });
  fireEvent.submit(ui.getByRole('button', { name: 'Send message' }).closest('form') as HTMLFormElement);
  const values = { email: 'a@shop.example', message: 'Call me' };
  expect(line.commands()).toEqual([{ type: 'fillForm', form: 'leaveMessage', values }]);
});

test('a form that is put off gives the composer back', async () => {
  const { ui, line } = opened();
  line.happen([said('bot', 'Nobody is here.', { form: 'leaveMessage' })]);
  fireEvent.click(await ui.findByRole('button', { name: 'Not now' }));
  expect(await ui.findByRole('button', { name: 'Send' })).toBeTruthy();
  expect(ui.queryByRole('textbox', { name: 'Email' })).toBeNull();
});

test('ending asks first', async () => {
  const { ui, line } = opened();
  line.happen([said('visitor', 'hello')]);
  fireEvent.click(await ui.findByRole('button', { name: 'End chat' }));
  fireEvent.click(await ui.findByRole('button', { name: 'Keep chatting' }));
  expect(line.commands()).toEqual([]);
  fireEvent.click(await ui.findByRole('button', { name: 'End chat' }));
  fireEvent.click(await ui.findByRole('button', { name: 'Yes, end it' }));
  expect(line.commands()).toEqual([{ type: 'end' }]);
});

test('a person can be asked for while the bot answers', async () => {
  const { ui, line } = opened();
  fireEvent.click(await ui.findByRole('button', { name: 'Talk to a person' }));
  expect(line.commands()).toEqual([{ type: 'requestAgent' }]);
});

test('speaks Indonesian, and changes to the language the site answers in', async () => {
  const { ui, line, dialog } = opened('id');
  line.welcome({ language: 'id' });
  expect(await ui.findByRole('textbox', { name: 'Pesan' })).toBeTruthy();
  expect(dialog.ariaLabel).toBe('Obrolan');
  line.welcome({ language: 'en' });
  expect(await ui.findByRole('textbox', { name: 'Message' })).toBeTruthy();
});

test('speaks the language of the welcome, from right to left where that is so, and names its button in it', async () => {
  const { ui, line, dialog, button, panel } = opened();
  expect(button.ariaLabel).toBe('Close chat');
  line.welcome({ ui: 'ar' });
  await waitFor(() => expect(dialog.lang).toBe('ar'));
  expect(ui.getByRole('textbox').closest('[dir]')?.getAttribute('dir')).toBe('rtl');
  panel.show(false);
  const { texts } = await import('./i18n/ar.ts');
  line.change({});
  await waitFor(() => expect(button.ariaLabel).toBe(texts.open));
  expect(texts.open).not.toBe('Open chat');
});

test('a language that was never written speaks English', async () => {
  const { ui, line } = opened('id');
  line.welcome({ ui: 'nl' as never });
  expect(await ui.findByRole('textbox', { name: 'Message' })).toBeTruthy();
});

test('unread words are counted on the launcher, until the panel is gone', () => {
  const { line, panel, button, host } = opened();
  panel.show(false);
  line.happen([said('agent', 'one')]);
  line.happen([said('agent', 'two')]);
  expect(button.textContent).toBe('2');
  void panel.destroy();
  host.dispatchEvent(new CustomEvent('unread', { detail: 3 }));
  expect(button.textContent).not.toContain('3');
});

test('a new word does not draw anew what stands there already', async () => {
  const { ui, line } = opened();
  line.happen(Array.from({ length: 300 }, (_, i) => said(i % 2 ? 'visitor' : 'agent', `word ${i}`)));
  await ui.findByText('word 299');
  const drawn = vi.spyOn(Date.prototype, 'toISOString');
  line.happen([said('agent', 'one more')]);
  await ui.findByText('one more');
  expect(drawn.mock.calls.length).toBeLessThan(5);
  drawn.mockRestore();
});

test('what people write stays text: no element, no harmful link', async () => {
  const { ui, line, dialog } = opened();
  const attack =
    '<img src=x onerror=alert(1)> javascript:alert(1) java\tscript:alert(1) data:text/html,x https://ok.example/a.';
  line.happen([said('agent', attack)]);
  await ui.findByText(/onerror/);
  expect(await ui.findByRole('link')).toBeTruthy();
  expect(dialog.querySelector('img')).toBeNull();
  const links = [...dialog.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://ok.example/a']);
  expect([links[0]?.rel, links[0]?.target]).toEqual(['noopener noreferrer nofollow', '_blank']);
});

test('hidden events and private notes leave no trace', async () => {
  const { ui, line } = opened();
  line.happen([{ type: 'hidden' }, said('agent', 'secret', { visibility: 'private' }), said('agent', 'Hi!')]);
  await ui.findByText('Hi!');
  expect(ui.queryByText('secret')).toBeNull();
});

test('the answer to the very first words is told too', async () => {
  const { line, emitted } = opened();
  line.happen([said('visitor', 'hello'), said('bot', 'Hi!')]);
  expect(emitted.filter(([name]) => name === 'message')).toEqual([['message', { by: 'bot', text: 'Hi!' }]]);
});

test('what is on the screen is reported as read; what is not counts as unread', async () => {
  const { line, panel, emitted } = opened();
  line.happen([said('agent', 'one')]);
  expect(line.calls).toContainEqual(['read', C, 1]);
  panel.show(false);
  line.happen([said('agent', 'two')]);
  expect(emitted.at(-1)).toEqual(['unread', 1]);
  expect(emitted).toContainEqual(['message', { by: 'agent', text: 'two' }]);
  panel.show(true);
  expect(emitted.at(-1)).toEqual(['unread', 0]);
});

test('a line that is down says so, and writing goes on', async () => {
  const { ui, line } = opened();
  line.change({ status: 'offline' });
  expect(await ui.findByRole('status')).toBeTruthy();
  write(ui, 'still here');
  expect(line.commands()).toEqual([{ type: 'say', text: 'still here' }]);
});

test('a line that was never heard says that the chat is not available, not that it connects', async () => {
  mounted = mountTestPanel();
  mounted.panel.show(true);
  const { ui, line } = mounted;
  expect(ui.getByText('Connecting…')).toBeTruthy();
  line.change({ status: 'refused' });
  expect(await ui.findByText('Chat is not available right now.')).toBeTruthy();
  expect(ui.queryByText('Connecting…')).toBeNull();
});

test('earlier messages are asked for when the log does not begin at 1', async () => {
  const { ui, line } = opened();
  const event = { ...said('agent', 'late'), seq: 101, at: 0 } as never;
  const snapshot = { id: C, head: 101, status: 'active', language: 'en', startedAt: 0 } as const;
  line.change({ conversations: new Map([[C, { snapshot, events: [event] }]]) });
  fireEvent.click(await ui.findByRole('button', { name: 'Load earlier messages' }));
  expect(line.calls).toContainEqual(['older', C]);
});

test('a conversation that is going on connects before the chat is opened', () => {
  mounted = mountTestPanel('en', new Map([[':live', '4']]));
  expect(mounted.line.calls).toEqual([['open']]);
});

test('Escape closes and gives the focus back to the launcher', () => {
  const { dialog, button, host } = opened();
  fireEvent.keyDown(dialog, { key: 'Escape' });
  expect(dialog.open).toBe(false);
  expect(host.shadowRoot?.activeElement).toBe(button);
});

test('from the first word until it is closed, a page load connects by itself', () => {
  const { ui, line, stored, panel } = opened();
  write(ui, 'hello');
  panel.show(false);
  expect(stored.has(':live')).toBe(true);
  line.happen([said('visitor', 'hello'), { type: 'closed', outcome: 'solved', followUp: false }]);
  expect(stored.has(':live')).toBe(false);
});

test('who opened the chat and said nothing is not connected on the next page', () => {
  const { panel, stored } = opened();
  expect(stored.has(':live')).toBe(true);
  panel.show(false);
  expect([...stored.keys()]).toEqual([]);
});

describe('other tabs and the next page', () => {
  const elsewhere = (changes: Record<string, string | undefined>) => {
    for (const [key, text] of Object.entries(changes)) {
      if (text === undefined) mounted?.stored.delete(key);
      else mounted?.stored.set(key, text);
    }
    for (const key of Object.keys(changes)) mounted?.changeStorage(`sapa:s1${key}`);
  };

  test('the chat opens and closes with the one in another tab, and leaves the focus alone', () => {
    mounted = mountTestPanel();
    const { dialog, host } = mounted;
    elsewhere({ ':open': `${AT}`, ':live': 'undefined 0' });
    expect(dialog.open).toBe(true);
    expect(host.shadowRoot?.activeElement).toBeNull();
    elsewhere({ ':open': undefined });
    expect(dialog.open).toBe(false);
    expect(host.shadowRoot?.activeElement).toBeNull();
  });

  test('a chat stays open when another tab changes something else after storage was cleared', () => {
    mounted = mountTestPanel('en', new Map([[':open', `${AT}`]]));
    const { stored, dialog } = mounted;
    stored.clear();
    elsewhere({ ':live': `${C} 1` });
    expect(dialog.open).toBe(true);
    elsewhere({ ':open': undefined });
    expect(dialog.open).toBe(false);
  });

  test('what is opened or closed here is told to the others', () => {
    const { stored, panel } = opened();
    expect(stored.get(':open')).toBe(`${AT}`);
    panel.show(false);
    expect(stored.has(':open')).toBe(false);
  });

  test('a chat left open is open on the next page, but not on another visit', () => {
    mounted = mountTestPanel('en', new Map([[':open', `${AT - 29 * 60_000}`]]));
    expect(mounted.dialog.open).toBe(true);
    mounted.panel.destroy();
    mounted.host.remove();
    mounted = mountTestPanel('en', new Map([[':open', `${AT - 31 * 60_000}`]]));
    expect(mounted.dialog.open).toBe(false);
  });

  test('on a phone, where the chat covers the page, it opens only for who asks', () => {
    mounted = mountTestPanel('en', new Map([[':open', `${AT}`]]), { isPhone: () => true });
    expect(mounted.dialog.open).toBe(false);
    elsewhere({ ':open': `${AT + 1}` });
    expect(mounted.dialog.open).toBe(false);
  });

  test('what was read in another tab is not unread here; what comes after is', () => {
    mounted = mountTestPanel('en', new Map([[':live', 'undefined 0']]));
    const { line, emitted } = mounted;
    line.welcome();
    line.happen([said('agent', 'one'), said('agent', 'two')]);
    const unread = () => emitted.filter(([name]) => name === 'unread').at(-1)?.[1];
    expect(unread()).toBe(2);
    elsewhere({ ':live': `${C} 2` });
    expect(unread()).toBe(0);
    line.happen([said('agent', 'three')]);
    expect(unread()).toBe(1);
    elsewhere({ ':live': 'c0 57' });
    expect(unread()).toBe(1);
  });

  test('unread words survive the page, also of a conversation that has ended', () => {
    mounted = mountTestPanel('en', new Map([[':live', `${C} 0`]]));
    mounted.line.welcome();
    mounted.line.happen([said('agent', 'bye'), { type: 'closed', outcome: 'served', followUp: false }]);
    expect(mounted.stored.get(':live')).toBe(`${C} 0`);
  });

  test('coming back to a tab whose chat is open reads what came meanwhile', () => {
    let isVisible = false;
    mounted = mountTestPanel('en', new Map(), { isVisible: () => isVisible });
    const { panel, line, emitted, stored } = mounted;
    panel.show(true);
    line.welcome();
    line.happen([said('agent', 'one')]);
    expect(emitted.at(-1)).toEqual(['unread', 1]);
    isVisible = true;
    mounted.wake();
    expect(emitted.at(-1)).toEqual(['unread', 0]);
    expect(stored.get(':live')).toBe(`${C} 1`);
  });
});
