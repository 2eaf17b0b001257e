/** What happens to a conversation beside words: files, visits, who signs in, transcripts, what the site spoke up with. */
import type { Attachment, CommandId, VisitorId } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import type { Files } from './command.ts';
import { Chat, reach } from './test/chat.ts';
import { ANI, VISITOR } from './test/world.ts';
import { agentSnapshot } from './views.ts';

const FILE: Attachment = { id: 'f1', name: 'kwitansi.pdf', type: 'application/pdf', bytes: 2_000 };
const send = (chat: Chat, text: string, ids: readonly string[], files: Files, id = 'c-file') =>
  chat.do({
    by: { kind: 'visitor', id: VISITOR },
    id: id as CommandId,
    do: { type: 'say', text, attachments: [...ids] },
    ...(files && { files }),
  });

describe('files', () => {
  test('are part of the words; a list shows their names', () => {
    const chat = reach.active();
    expect(send(chat, '', ['f1'], [FILE])).toEqual(['messageSent']);
    expect(chat.log.at(-1)).toMatchObject({ by: { kind: 'visitor' }, text: '', attachments: [FILE] });
    expect(chat.state && agentSnapshot(chat.state).preview?.text).toBe('📎 kwitansi.pdf');
  });

  test('[V3] that are not there, or not theirs, are not found, and nothing is said', () => {
    const chat = reach.active();
    const { length } = chat.log;
    expect(send(chat, 'see this', ['f1'], undefined)).toBe('not_found');
    expect(
      chat.do({
        by: ANI,
        id: 'c-agent' as CommandId,
        do: { type: 'say', text: 'see this', attachments: ['f1'] },
      }),
    ).toBe('not_found');
    expect(chat.log).toHaveLength(length);
  });

  test('of an agent reach the visitor', () => {
    const chat = reach.active();
    const by = { by: ANI, id: 'c-agent' as CommandId } as const;
    expect(chat.do({ ...by, do: { type: 'say', text: '', attachments: ['f1'] }, files: [FILE] })).toEqual([
      'messageSent',
    ]);
  });

  test('come along with a choice from "did you mean"', () => {
    const chat = new Chat();
    chat.say('vague');
    send(chat, '1', ['f1'], [FILE]);
    expect(chat.log.filter((event) => event.type === 'messageSent' && event.attachments)).toHaveLength(1);
  });

  test('[B3] without a word the bot says what it can do, and offers a human', () => {
    const chat = new Chat();
    send(chat, '', ['f1'], [FILE]);
    expect(chat.talk.at(-1)).toBe('bot: fileTaken');
    expect(chat.log.at(-1)).toMatchObject({ quickReplies: [{ option: 'human' }] });
  });
});

describe('visits', () => {
  test('are noted when the page is another one, until it is closed', () => {
    const chat = reach.active();
    const page = { url: 'https://shop.example/cart', title: 'Cart' };
    expect(chat.system({ type: 'noteVisit', page })).toEqual(['pageVisited']);
    expect(chat.system({ type: 'noteVisit', page })).toEqual([]);
    expect(chat.state && agentSnapshot(chat.state).page).toEqual(page);
    expect(reach.closed().system({ type: 'noteVisit', page })).toEqual([]);
  });
});

describe('who they are', () => {
  test('is learnt once: only what is new is written, and that it is vouched for is news', () => {
    const chat = reach.active();
    const known = { name: 'Rina', attributes: { plan: 'gold' } };
    expect(chat.system({ type: 'learn', known, isVouched: false })).toEqual(['contactEdited', 'attributeSet']);
    expect(chat.system({ type: 'learn', known, isVouched: false })).toEqual([]);
    expect(chat.system({ type: 'learn', known, isVouched: true })).toEqual(['contactEdited', 'attributeSet']);
    expect(chat.system({ type: 'learn', known, isVouched: true })).toEqual([]);
  });

  test('[V2] moves the conversation to whoever signed in', () => {
    const chat = reach.active();
    const member = 'member' as VisitorId;
    expect(chat.system({ type: 'identify', visitor: member })).toEqual(['identified']);
    expect(chat.state?.visitor).toMatchObject({ id: member, identified: true });
    expect(chat.say('hello')).toBe('not_found');
    expect(chat.visitor({ type: 'say', text: 'hello' }, member)).toEqual(['messageSent']);
  });
});

describe('a transcript', () => {
  const mail = (chat: Chat, email?: string) => chat.visitor({ type: 'mailTranscript', ...(email && { email }) });

  test('[V4] goes to the address they gave, which is theirs from then on, and to no other', () => {
    const chat = reach.closed();
    expect(mail(chat)).toBe('not_allowed');
    expect(mail(chat, 'rina@example.test')).toEqual(['contactEdited', 'transcriptMailed']);
    expect(mail(chat, 'other@example.test')).toBe('not_allowed');
    expect(mail(chat, 'RINA@example.test')).toEqual(['transcriptMailed']);
    expect(mail(chat)).toEqual(['transcriptMailed']);
    expect(mail(chat)).toBe('rate_limited');
  });

  test('[V4] stays with the address of the first, whatever is said of them later', () => {
    const chat = reach.closed();
    mail(chat, 'rina@example.test');
    chat.agent(ANI, { type: 'editContact', email: 'other@example.test' });
    expect(mail(chat, 'other@example.test')).toBe('not_allowed');
    mail(chat);
    expect(chat.log.at(-1)).toMatchObject({ type: 'transcriptMailed', to: 'rina@example.test' });
  });

  test('is not mailed before anybody has answered', () => {
    const chat = new Chat();
    chat.say('visit evil.example');
    expect(mail(chat, 'rina@example.test')).toBe('not_allowed');
  });

  test('is not mailed where no mail can be sent, or nothing was said', () => {
    const chat = reach.active();
    chat.circumstances = { ...chat.circumstances, site: { mail: false } };
    expect(mail(chat, 'rina@example.test')).toBe('not_allowed');
    expect(mail(new Chat(), 'rina@example.test')).toBe('not_found');
  });
});

test('[V6] what the site spoke up with is its first word, in place of the greeting', () => {
  const chat = new Chat({ visitor: { language: 'en', proactive: { rule: 'cart', text: 'Need a hand?' } } });
  chat.say('yes');
  expect(chat.talk.slice(0, 2)).toEqual(['bot: Need a hand?', 'visitor: yes']);
  expect(chat.state?.proactive).toBe('cart');
});
