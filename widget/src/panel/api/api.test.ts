import { afterEach, expect, test, vi } from 'vitest';
import { mountTestPanel } from '../../../test/panel.ts';
import type { Call } from '../../dock.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(() => {
  void mounted?.panel.destroy();
  mounted?.host.remove();
  localStorage.clear();
});

const WHO = { id: '7', expires: 2_000_000_000, signature: 'ab'.repeat(32) };

/** A panel, and calls as the launcher hands them on. */
function panel() {
  const made = mountTestPanel();
  mounted = made;
  const call = (...calls: Call[]) => {
    made.dock.calls.push(...calls);
    made.panel.show(made.dialog.open);
  };
  const done = (name: string) => made.line.calls.filter(([each]) => each === name).map(([, argument]) => argument);
  return Object.assign(made, { call, done });
}
function online() {
  const made = panel();
  made.panel.show(true);
  made.line.welcome();
  return made;
}

test('what the page says of the visitor goes before the first hello', async () => {
  const { line, dock, panel: handle } = panel();
  dock.calls.push(['setVisitor', { name: 'Dewi' }], ['setAttributes', { plan: 'pro' }], ['identify', WHO]);
  handle.show(true);
  expect(line.calls).toEqual([]);
  await vi.waitFor(() => expect(line.calls).toEqual([['open']]));
  expect(line.about()).toEqual({ profile: { name: 'Dewi', attributes: { plan: 'pro' } }, identity: WHO });
});

test('without a call the line opens at once', () => {
  const { line, panel: handle } = panel();
  handle.show(true);
  expect(line.calls).toEqual([['open']]);
});

test('a profile that changes while the line is up is one frame, with all of it', async () => {
  const { call, done } = online();
  call(
    ['setAttributes', { plan: 'pro' }],
    ['setAttributes', { cart: 3 }],
    ['setVisitor', { email: 'dewi@toko.example' }],
  );
  const profile = { email: 'dewi@toko.example', attributes: { plan: 'pro', cart: 3 } };
  await vi.waitFor(() => expect(done('send')).toEqual([{ t: 'update', profile }]));
  expect(done('restart')).toEqual([]);
});

test.each([
  ['identify', WHO],
  ['setLocale', 'fr'],
] as const)('%s is a new hello; the same again is none', async (method, argument) => {
  const { call, line } = online();
  call([method, argument]);
  await vi.waitFor(() => expect(line.calls.filter(([name]) => name === 'restart')).toHaveLength(1));
  call([method, argument], ['proactive', 'rule-1']);
  await vi.waitFor(() => expect(line.calls.at(-1)?.[0]).toBe('send'));
  expect(line.calls.filter(([name]) => name === 'restart')).toHaveLength(1);
});

test('what is said on a line that is down is in its next hello', async () => {
  const { call, line } = online();
  line.change({ status: 'connecting' });
  call(['setVisitor', { name: 'Dewi' }]);
  await vi.waitFor(() => expect(line.calls.at(-1)).toEqual(['restart']));
});

test('words go out without opening the chat, and leave alone what is half written', async () => {
  const { call, line, dialog, drafts } = panel();
  drafts.set('', 'half a sen');
  call(['send', '  hello  '], ['send', ' ']);
  await vi.waitFor(() => expect(line.commands()).toEqual([{ type: 'say', text: 'hello' }]));
  expect([dialog.open, drafts.get('')]).toEqual([false, 'half a sen']);
});

test('what is too long for the contract is cut, not refused', async () => {
  const { line, dock, panel: handle } = panel();
  const attributes = { ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`a${i}`, i])), bad: {} };
  dock.calls.push(['setVisitor', { name: 'x'.repeat(200) }], ['setAttributes', attributes]);
  handle.show(true);
  await vi.waitFor(() => expect(line.about()?.profile).toBeTruthy());
  const { profile } = line.about() ?? {};
  expect(profile?.name).toHaveLength(100);
  expect(Object.keys(profile?.attributes ?? {})).toHaveLength(20);
});

test('the end and the rating are told to the page', () => {
  const { line, emitted } = online();
  line.happen([{ type: 'accepted', name: 'Rani' }]);
  line.happen([{ type: 'ended', by: { kind: 'agent' }, reason: 'finished' }]);
  line.happen([{ type: 'rated', score: 4 }]);
  expect(emitted.filter(([name]) => /ended|rated/.test(`${name}`))).toEqual([
    ['ended', { by: 'agent' }],
    ['rated', { score: 4, comment: undefined }],
  ]);
});

test('who is forgotten leaves nothing of this site in storage', async () => {
  const { panel: handle, stored, drafts } = panel();
  for (const key of ['', ':live', ':outbox:1', '0:live']) stored.set(key, 'x');
  drafts.set(':name', 'Dewi');
  await handle.destroy({ forget: true });
  // The last is what the storage of a site `s10` looks like from here.
  expect([...stored.keys(), ...drafts.keys()]).toEqual(['0:live']);
});
