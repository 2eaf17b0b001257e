/** The form before the chat: what the site asks is what it gets, or nothing begins. */
import type { PreChat, VisitorCommand } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { Chat } from './test/chat.ts';
import { SALES, SUPPORT } from './test/world.ts';

const label = (text: string) => ({ id: `id ${text}`, en: text });
const ASKS: PreChat = {
  fields: [
    { field: 'name', kind: 'text', label: label('Name'), required: true, options: [], departments: [] },
    { field: 'email', kind: 'email', label: label('Email'), required: false, options: [], departments: [] },
    {
      field: 'size',
      kind: 'choice',
      label: label('Size'),
      required: true,
      options: [label('small'), label('large')],
      departments: [SUPPORT],
    },
  ],
  department: true,
  consent: label('We keep what you write.'),
};

type Form = Extract<VisitorCommand, { form: 'preChat' }>;
const GOOD: Form = {
  type: 'fillForm',
  form: 'preChat',
  values: { name: ' Rina ', email: 'rina@example.test' },
  department: SALES,
  consent: true,
};
const asking = (preChat: PreChat | undefined = ASKS) => new Chat({ open: [SALES, SUPPORT], site: { preChat } });

test('[V5] a good form begins the conversation: what was agreed to, who they are, where they want to go, the greeting', () => {
  const chat = asking();
  expect(chat.visitor(GOOD)).toEqual([
    'conversationStarted',
    'consentGiven',
    'contactEdited',
    'departmentPicked',
    'messageSent',
  ]);
  expect(chat.state).toMatchObject({
    status: 'bot',
    consent: 'We keep what you write.',
    visitor: { name: 'Rina', email: 'rina@example.test' },
    department: SALES,
  });
  expect(chat.talk).toEqual(['bot: greeting']);
});

test('who asks for a human later is asked for where they wanted to go', () => {
  const chat = asking();
  chat.visitor({ ...GOOD, department: SUPPORT, values: { ...GOOD.values, size: 'large' } });
  chat.visitor({ type: 'requestAgent' });
  expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT, attributes: { size: { value: 'large' } } });
});

test.each<[string, Partial<Form>]>([
  ['a required field is missing', { values: { email: 'rina@example.test' } }],
  ['a required field is blank', { values: { name: '  ' } }],
  ['an address is none', { values: { name: 'Rina', email: 'rina' } }],
  ['nobody asked for it', { values: { name: 'Rina', role: 'admin' } }],
  ['it is asked of another department only', { values: { name: 'Rina', size: 'large' } }],
  ['a choice is none of the choices', { department: SUPPORT, values: { name: 'Rina', size: 'huge' } }],
  ['the department is unknown', { department: 'nowhere' as never }],
  ['no department is picked', { department: undefined }],
  ['nothing was agreed to', { consent: undefined }],
])('[V5] refused, and nothing begins: %s', (_, wrong) => {
  const chat = asking();
  const { department, consent, ...form } = { ...GOOD, ...wrong };
  expect(chat.visitor({ ...form, ...(department && { department }), ...(consent && { consent }) })).toBe('not_allowed');
  expect(chat.state).toBeUndefined();
});

test.each<VisitorCommand>([
  { type: 'say', text: 'hello' },
  { type: 'requestAgent' },
  { type: 'choose', option: 'shipping' },
])('[V5] nothing begins before it is answered: $type', (asked) => {
  const chat = asking();
  expect(chat.visitor(asked)).toBe('not_allowed');
  expect(chat.state).toBeUndefined();
  chat.visitor(GOOD);
  expect(chat.visitor(asked)).not.toBe('not_allowed');
});

test('a site that asks nothing takes no form, and a running conversation neither', () => {
  expect(new Chat().visitor(GOOD)).toBe('not_allowed');
  const chat = asking();
  chat.visitor(GOOD);
  expect(chat.visitor(GOOD)).toBe('wrong_state');
});
