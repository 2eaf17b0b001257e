/** The form before the chat: what it asks of whom, what it says at a field, and that nothing filled in is lost. */
import type { PreChatView, VisitorWelcome } from '@sapa/protocol';
import { fireEvent, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { site } from '../../../test/fake-line.ts';
import { mountTestPanel } from '../../../test/panel.ts';
import { texts as en } from '../i18n/rare/en.ts';
import { texts as id } from '../i18n/rare/id.ts';
// Here before it is asked for: on a busy machine it takes a while.
import './prechat.tsx';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(unmount);
function unmount() {
  void mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
}

const NAME = { field: 'name', kind: 'text', label: 'Name', required: true } as const;
const EMAIL = { field: 'email', kind: 'email', label: 'Email', required: true } as const;
const PHONE = { field: 'phone', kind: 'phone', label: 'Phone', required: false } as const;
const SIZE = {
  field: 'size',
  kind: 'choice',
  label: 'Shop size',
  required: true,
  options: ['Small', 'Large'],
  departments: ['sales' as never],
} as const;
const ORDER = { field: 'order', kind: 'long', label: 'What went wrong', required: true } as const;

type Drafts = Map<string, string>;
function asked(preChat: Partial<PreChatView>, language: 'en' | 'id' = 'en', drafts: Drafts = new Map()) {
  unmount();
  mounted = mountTestPanel(language, new Map(), {}, drafts);
  mounted.panel.show(true);
  mounted.line.welcome({ language, preChat: { fields: [], department: false, ...preChat } });
  const { ui } = mounted;
  const box = (name: string | RegExp) => ui.getByRole<HTMLInputElement>('textbox', { name });
  return {
    ...mounted,
    box,
    type: (name: string | RegExp, value: string) => fireEvent.input(box(name), { target: { value } }),
    pick: (role: string, name: string | RegExp) => {
      const input = ui.getByRole<HTMLInputElement>(role, { name });
      input.checked = true;
      fireEvent.input(input);
    },
    submit: () =>
      fireEvent.submit(ui.getByRole('button', { name: /Start chat|Mulai/ }).closest('form') as HTMLFormElement),
    here: () => ui.findByText(language === 'id' ? id.preAsk : en.preAsk),
  };
}

test('fields stand in their order, and what was filled in goes as one form; blanks are no answers', async () => {
  const { ui, line, type, submit, here } = asked({ fields: [EMAIL, NAME, PHONE] });
  await here();
  expect(ui.getAllByRole('textbox').map((box) => box.getAttribute('name'))).toEqual(['email', 'name', 'phone']);
  expect(ui.getAllByRole<HTMLInputElement>('textbox').map(({ required }) => required)).toEqual([true, true, false]);
  expect(ui.queryByRole('button', { name: 'Send' })).toBeNull();
  type(/Email/, ' budi@gmail.com ');
  type(/Name/, 'Budi');
  type(/Phone/, '  ');
  submit();
  expect(line.commands()).toEqual([
    { type: 'fillForm', form: 'preChat', values: { email: 'budi@gmail.com', name: 'Budi' } },
  ]);
});

test('each problem is said at its field, and the first has the focus', async () => {
  const { ui, line, host, box, type, submit, here } = asked(
    { fields: [NAME, EMAIL], department: true, consent: 'Read this' },
    'id',
  );
  await here();
  type(/Email/, 'budi@gmail');
  submit();
  expect(line.commands()).toEqual([]);
  expect(host.shadowRoot?.activeElement).toBe(ui.getAllByRole('radio')[0]);
  const why = (element: Element) =>
    element.getAttribute('aria-invalid') &&
    host.shadowRoot?.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent;
  expect([ui.getByRole('radiogroup'), box(/Name/), box(/Email/), ui.getByRole('checkbox')].map(why)).toEqual([
    id.pick,
    id.fillIn,
    id.badEmail,
    id.agree,
  ]);
  type(/Name/, 'Budi');
  expect(why(box(/Name/))).toBeNull();
});

test('a department is picked from cards that say who is there; some questions are only for who picks one', async () => {
  const { ui, line, type, pick, submit, here } = asked({ fields: [ORDER, SIZE], department: true });
  await here();
  expect(ui.getByRole('radio', { name: /^Sales 2 here/ })).toBeTruthy();
  expect(ui.queryByRole('combobox')).toBeNull();
  pick('radio', /Sales/);
  const list = await ui.findByRole<HTMLSelectElement>('combobox', { name: /Shop size/ });
  submit();
  expect(ui.getByText(en.pick)).toBeTruthy();
  type(/What went wrong/, 'All of it');
  list.value = 'Large';
  fireEvent.input(list);
  submit();
  expect(line.commands()).toEqual([
    { type: 'fillForm', form: 'preChat', values: { size: 'Large', order: 'All of it' }, department: 'sales' },
  ]);
});

test('what is asked of another department only is not sent', async () => {
  const { ui, line, type, pick, submit, here } = asked({ fields: [SIZE, ORDER], department: true });
  await here();
  pick('radio', /Sales/);
  const list = await ui.findByRole<HTMLSelectElement>('combobox');
  list.value = 'Large';
  fireEvent.input(list);
  pick('radio', /Support/);
  await ui.findByText(en.preAsk);
  type(/What went wrong/, 'All of it');
  submit();
  expect(line.commands()).toEqual([
    { type: 'fillForm', form: 'preChat', values: { order: 'All of it' }, department: 'support' },
  ]);
});

test('who agrees has read the text, whose links are safe', async () => {
  const { ui, line, pick, submit, here } = asked({
    consent: 'See https://shop.example/privacy or javascript:alert(1)',
  });
  await here();
  const links = within(ui.getByText(/^See/)).getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['https://shop.example/privacy', 'noopener noreferrer nofollow'],
  ]);
  submit();
  expect(line.commands()).toEqual([]);
  pick('checkbox', /^See/);
  submit();
  expect(line.commands()).toEqual([{ type: 'fillForm', form: 'preChat', values: {}, consent: true }]);
});

test('half filled in, it is so on the next page, and forgotten once sent', async () => {
  const form = { fields: [NAME, ORDER], department: true, consent: 'Yes?' };
  const first = asked(form);
  await first.here();
  first.pick('radio', /Support/);
  first.type(/Name/, 'Budi');
  first.pick('checkbox', /Yes/);
  const next = asked(form, 'en', first.drafts);
  await next.here();
  expect(next.box(/Name/).value).toBe('Budi');
  const boxes = [...next.ui.getAllByRole<HTMLInputElement>('radio'), next.ui.getByRole<HTMLInputElement>('checkbox')];
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true, true]);
  next.type(/What went wrong/, 'All');
  next.submit();
  expect([next.line.commands().length, [...next.drafts]]).toEqual([1, []]);
});

test('[D7] refused, it says why and is open again as it was filled in', async () => {
  const { ui, line, box, type, submit, here } = asked({ fields: [NAME, EMAIL] });
  await here();
  type(/Name/, 'Budi');
  type(/Email/, 'budi@gmail.com');
  submit();
  await ui.findByRole('button', { name: 'Send' });
  line.refuse('Not understood.');
  expect((await ui.findByText('Not understood.')).getAttribute('role')).toBe('alert');
  expect([box(/Name/).value, box(/Email/).value]).toEqual(['Budi', 'budi@gmail.com']);
  const refused = line.outbox()[0]?.id;
  submit();
  expect(line.commands()).toHaveLength(2);
  expect(line.calls.at(-1)).toEqual(['drop', refused]);
});

test('what is known of the visitor is filled in', async () => {
  mounted = mountTestPanel('en');
  const welcome = {
    t: 'welcome',
    visitor: { id: 'v1', name: 'Budi', email: 'budi@gmail.com' },
    site: { ...site, preChat: { fields: [NAME, EMAIL], department: false } },
    conversations: [],
  } as unknown as VisitorWelcome;
  mounted.line.change({ status: 'online', welcome });
  mounted.panel.show(true);
  const { ui } = mounted;
  await ui.findByText(en.preAsk);
  expect(ui.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)).toEqual(['Budi', 'budi@gmail.com']);
});
