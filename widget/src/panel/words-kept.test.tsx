/** Words that are typed, sent or refused: none of them is gone from the screen before it has arrived. */
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { AT, said } from '../../test/fake-line.ts';
import { mountTestPanel } from '../../test/panel.ts';
import { texts as rareEn } from './i18n/rare/en.ts';
import { texts as rareId } from './i18n/rare/id.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(unmount);
function unmount() {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
}
type Mounted = ReturnType<typeof mountTestPanel>;
type Ui = Mounted['ui'];

function opened(language: 'en' | 'id' = 'en', drafts = new Map<string, string>()): Mounted {
  unmount();
  mounted = mountTestPanel(language, new Map(), {}, drafts);
  mounted.panel.show(true);
  mounted.line.welcome({ language });
  return mounted;
}
function nobodyThere(...args: Parameters<typeof opened>): Mounted {
  const all = opened(...args);
  all.line.happen([said('visitor', 'anybody?'), said('bot', 'Nobody is here.', { form: 'leaveMessage' })]);
  return all;
}
const box = (ui: Ui, name: string) => ui.getByRole<HTMLInputElement>('textbox', { name });
const type = (ui: Ui, name: string, value: string) => fireEvent.input(box(ui, name), { target: { value } });
const submit = (ui: Ui, name: string) =>
  fireEvent.submit(ui.getByRole('button', { name }).closest('form') as HTMLFormElement);
async function fill(ui: Ui, email: string, message: string) {
  await ui.findByRole('textbox', { name: 'Email' });
  type(ui, 'Email', email);
  type(ui, 'Message', message);
  submit(ui, 'Send message');
}
const values = { email: 'budi@gmail.com', message: 'Call me' };
const form = { type: 'fillForm', form: 'leaveMessage', values };

describe('the form', () => {
  test('says at the field that an address is none, by the rule of the server, and sends it once it is right', async () => {
    const { ui, line, host } = nobodyThere();
    await fill(ui, 'budi@gmail', 'Call me');
    expect(line.commands()).toEqual([]);
    expect(ui.getByText(rareEn.badEmail).getAttribute('role')).toBe('alert');
    expect(box(ui, 'Email').getAttribute('aria-invalid')).toBe('true');
    expect(host.shadowRoot?.activeElement).toBe(box(ui, 'Email'));
    type(ui, 'Email', 'budi@gmail.com');
    expect(ui.queryByText(rareEn.badEmail)).toBeNull();
    expect(box(ui, 'Email').hasAttribute('aria-invalid')).toBe(false);
    submit(ui, 'Send message');
    expect(line.commands()).toEqual([form]);
  });

  test('says it in Indonesian, also that blanks are no message', async () => {
    const { ui, line } = nobodyThere('id');
    await ui.findByRole('textbox', { name: 'Email' });
    type(ui, 'Pesan', '   ');
    submit(ui, 'Kirim pesan');
    expect(ui.getByText(rareId.badEmail)).toBeTruthy();
    expect(ui.getByText(rareId.noMessage)).toBeTruthy();
    expect(line.commands()).toEqual([]);
  });

  test('[D2] what was sent and is not there yet is shown as on its way', async () => {
    const { ui, line } = nobodyThere();
    line.change({ status: 'offline' });
    await fill(ui, values.email, values.message);
    expect(await ui.findByText(/Sending…/)).toBeTruthy();
    expect(ui.getByText('Call me', { selector: '.bubble' })).toBeTruthy();
    expect(ui.queryByRole('textbox', { name: 'Email' })).toBeNull();
  });

  test('[D7] refused, it shows its words and is open again as it was filled in, to be put right', async () => {
    const { ui, line, host } = nobodyThere();
    await fill(ui, values.email, values.message);
    line.refuse('Not understood.');
    expect(await ui.findByText('Not understood.')).toBeTruthy();
    expect(ui.getByText('Call me', { selector: '.bubble' })).toBeTruthy();
    expect([box(ui, 'Email').value, box(ui, 'Message').value]).toEqual([values.email, values.message]);
    fireEvent.click(ui.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.shadowRoot?.activeElement).toBe(box(ui, 'Email')));
    expect(line.commands()).toHaveLength(1);
    const refused = line.outbox()[0]?.id;
    type(ui, 'Email', 'budi@mail.example');
    submit(ui, 'Send message');
    expect(line.commands().at(-1)).toEqual({ ...form, values: { ...values, email: 'budi@mail.example' } });
    expect(line.calls.at(-1)).toEqual(['drop', refused]);
  });

  test('[D7] refused and found on another page, nobody asking for it any more, it is open all the same', async () => {
    const { ui, line } = opened();
    line.happen([said('bot', 'Hello')]);
    line.change({ outbox: [{ id: 'x' as never, command: form as never, at: AT }] });
    line.refuse('Not understood.');
    await ui.findByRole('textbox', { name: 'Email' });
    expect(box(ui, 'Message').value).toBe('Call me');
  });

  test('[D7] refused while the composer has other words, both are kept', async () => {
    const { ui, line, drafts } = nobodyThere();
    await fill(ui, values.email, values.message);
    await ui.findByRole('button', { name: 'Send' });
    type(ui, 'Message', 'and one more thing');
    line.refuse('No.');
    await ui.findByRole('textbox', { name: 'Email' });
    expect(box(ui, 'Message').value).toBe('Call me');
    type(ui, 'Message', 'Call me, please');
    expect(drafts.get('')).toBe('and one more thing');
    fireEvent.click(ui.getByRole('button', { name: 'Not now' }));
    await ui.findByRole('button', { name: 'Send' });
    expect(box(ui, 'Message').value).toBe('and one more thing\nCall me, please');
  });

  test('put off, it gives its words to the composer; also those that were refused', async () => {
    const { ui, line } = nobodyThere();
    await ui.findByRole('textbox', { name: 'Email' });
    type(ui, 'Message', 'a long story');
    fireEvent.click(ui.getByRole('button', { name: 'Not now' }));
    await ui.findByRole('button', { name: 'Send' });
    expect(box(ui, 'Message').value).toBe('a long story');

    const again = nobodyThere();
    await fill(again.ui, values.email, values.message);
    again.line.refuse('No.');
    fireEvent.click(await again.ui.findByRole('button', { name: 'Not now' }));
    await again.ui.findByRole('button', { name: 'Send' });
    expect(box(again.ui, 'Message').value).toBe('Call me');
    expect(again.line.calls.at(-1)).toEqual(['drop', again.line.outbox()[0]?.id]);
    expect(line.commands()).toEqual([]);
  });
});

test('[D7] a rating that was refused keeps score and comment, and can be given again', async () => {
  const { ui, line } = opened();
  const ended = { type: 'ended', by: { kind: 'agent' }, reason: 'finished' } as const;
  line.happen([{ type: 'accepted', name: 'Rani' }, ended]);
  fireEvent.click(await ui.findByRole('radio', { name: '4' }));
  type(ui, 'Comment', 'Quick');
  submit(ui, 'Send rating');
  line.refuse('Too early.');
  expect(await ui.findByText('Too early.')).toBeTruthy();
  expect(ui.getByText('Quick', { selector: '.bubble' })).toBeTruthy();
  expect(ui.getByRole<HTMLInputElement>('radio', { name: '4' }).checked).toBe(true);
  expect(box(ui, 'Comment').value).toBe('Quick');
  submit(ui, 'Send rating');
  expect(line.commands()).toEqual(Array(2).fill({ type: 'rate', score: 4, comment: 'Quick' }));
});

describe('half written', () => {
  test('nothing is stored before the first character; what was typed is there on the next page until it is sent', async () => {
    const { ui, drafts } = opened();
    await ui.findByRole('textbox', { name: 'Message' });
    expect([...drafts]).toEqual([]);
    type(ui, 'Message', 'half a sen');
    const next = opened('en', drafts);
    expect(box(next.ui, 'Message').value).toBe('half a sen');
    fireEvent.keyDown(box(next.ui, 'Message'), { key: 'Enter' });
    expect(next.line.commands()).toEqual([{ type: 'say', text: 'half a sen' }]);
    expect([...drafts]).toEqual([]);
    expect(box(next.ui, 'Message').value).toBe('');
  });

  test('what was deleted again is not stored', () => {
    const { ui, drafts } = opened();
    type(ui, 'Message', 'no');
    type(ui, 'Message', '');
    expect([...drafts]).toEqual([]);
  });

  test('words in the composer stay when the form takes its place, and while the end is asked about', async () => {
    const { ui, line } = opened();
    line.happen([said('visitor', 'hello')]);
    await ui.findByRole('button', { name: 'End chat' });
    type(ui, 'Message', 'but first');
    fireEvent.click(ui.getByRole('button', { name: 'End chat' }));
    fireEvent.click(await ui.findByRole('button', { name: 'Keep chatting' }));
    await ui.findByRole('button', { name: 'Send' });
    expect(box(ui, 'Message').value).toBe('but first');
    line.happen([said('bot', 'Nobody is here.', { form: 'leaveMessage' })]);
    await ui.findByRole('textbox', { name: 'Email' });
    expect(box(ui, 'Message').value).toBe('but first');
  });

  test('a form comes back as far as it was filled in, and is forgotten once sent', async () => {
    const { ui, drafts } = nobodyThere();
    await ui.findByRole('textbox', { name: 'Email' });
    for (const name of ['Name', 'Email', 'Message']) type(ui, name, `${name}@shop.example`);
    const next = nobodyThere('en', drafts);
    await next.ui.findByRole('textbox', { name: 'Email' });
    for (const name of ['Name', 'Email', 'Message']) expect(box(next.ui, name).value).toBe(`${name}@shop.example`);
    submit(next.ui, 'Send message');
    expect(next.line.commands()).toHaveLength(1);
    expect([...drafts]).toEqual([]);
  });
});
