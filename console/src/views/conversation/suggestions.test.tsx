import type { ConversationId, EntryId } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { activePage, BUDI, DOWN_PAYMENT, me, pageOf, queuedPage, suggestionsSample } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';
import type { AskSuggestions } from '../../session/api.ts';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const reply = () => screen.getByRole('textbox', { name: 'Reply' }) as HTMLTextAreaElement;
const row = (name = 'Suggested answers') => screen.queryByRole('group', { name });
const [deposit] = suggestionsSample.suggestions;
const DEPOSIT = deposit?.answer ?? '';
/** A pause in which a burst of messages or a look through the chats has ended. */
const SOON = 1_000;

async function stage(suggest: AskSuggestions = async () => suggestionsSample, language: 'en' | 'id' = 'en') {
  const asked: ConversationId[] = [];
  const staged = await stageDesk([activePage(NOW)], NOW, me, language, undefined, (conversation) => {
    asked.push(conversation);
    return suggest(conversation);
  });
  await staged.step(() => staged.desk.select(id('a1')));
  await staged.pass(SOON);
  return { ...staged, asked };
}
const says = (text: string) => ({ type: 'messageSent', by: { kind: 'visitor' }, text, visibility: 'public' }) as const;

describe('suggested answers', () => {
  it('are chips above the reply, by their questions, with the answers to read before', async () => {
    await stage();
    const chips = within(row() as HTMLElement).getAllByRole('button');
    expect(chips.map((chip) => chip.querySelector('[dir]')?.textContent)).toEqual([
      'Can I pay a deposit first?',
      'Do you offer instalments?',
      'Where is my order?',
    ]);
    expect(chips.map((chip) => chip.title)).toEqual(suggestionsSample.suggestions.map(({ answer }) => answer));
    expect(chips.map((chip) => chip.getAttribute('aria-keyshortcuts'))).toEqual(['Alt+1', 'Alt+2', 'Alt+3']);
  });

  it('write the answer after what was begun; what is sent says which entry it is', async () => {
    const { server, user } = await stage();
    await user.type(reply(), 'Gladly!');
    await user.click(screen.getByRole('button', { name: 'Can I pay a deposit first?' }));
    expect(reply().value).toBe(`Gladly!\n${DEPOSIT}`);
    expect(document.activeElement).toBe(reply());
    await user.keyboard('{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'say', text: `Gladly!\n${DEPOSIT}`, entry: DOWN_PAYMENT },
    ]);
    expect(screen.queryByRole('button', { name: 'Can I pay a deposit first?' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Do you offer instalments?' })).toBeTruthy();
  });

  it('are taken by Alt and a number while writing, and claim nothing once rewritten', async () => {
    const { server, user } = await stage();
    await user.click(reply());
    await user.keyboard('{Alt>}[Digit2]{/Alt}');
    expect(reply().value).toContain('3, 6 or 12 months');
    await user.clear(reply());
    await user.type(reply(), 'Let me ask my colleague{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'say', text: 'Let me ask my colleague' }]);
  });

  it('are reached by Tab before the text area', async () => {
    const { user } = await stage();
    await user.click(reply());
    await user.tab({ shift: true });
    expect(document.activeElement?.textContent).toContain('Where is my order?');
    await user.keyboard('{Enter}');
    expect(reply().value).toBe('Send me the order number and I will look it up.');
  });

  it('are asked for again after each message of the visitor, not for anybody else’s words', async () => {
    const { server, step, pass, asked } = await stage();
    await step(() => server.happen(id('a1'), says('Hm'), says('and in brown?')));
    await pass(SOON);
    expect(asked).toEqual(['a1', 'a1']);
    const by = { kind: 'agent', agent: me.id, name: 'Rani' } as const;
    await step(() =>
      server.happen(
        id('a1'),
        { type: 'messageSent', by, text: 'A note', visibility: 'private' },
        { type: 'messageSent', by, text: 'Yes', visibility: 'public' },
      ),
    );
    await pass(SOON);
    expect(asked).toEqual(['a1', 'a1']);
  });

  it('are for my own chats only', async () => {
    const asked: ConversationId[] = [];
    const theirs = pageOf({ id: 'b1', now: NOW }, [
      [20, says('Halo')],
      [10, { type: 'accepted', agent: BUDI, name: 'Budi' }],
    ]);
    const { desk, step, pass } = await stageDesk([queuedPage(NOW), theirs], NOW, me, 'en', undefined, async (which) => {
      asked.push(which);
      return suggestionsSample;
    });
    for (const each of ['q1', 'b1']) {
      await step(() => desk.select(id(each)));
      await pass(SOON);
    }
    expect(asked).toEqual([]);
    expect(row()).toBeNull();
  });

  it('stay away from notes, also by key', async () => {
    const { user } = await stage();
    await user.keyboard('n{Alt>}[Digit1]{/Alt}');
    expect(row()).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Private note' })).toHaveProperty('value', '');
  });

  it('are nowhere when there are none', async () => {
    await stage(async () => undefined);
    expect(row()).toBeNull();
    expect(reply()).toBeTruthy();
  });

  it('draw hostile words as words', async () => {
    const question = '<img src=x onerror=alert(1)>';
    await stage(async () => ({ suggestions: [{ entry: 'x' as EntryId, question, answer: question }] }));
    expect(row()?.textContent).toContain(question);
    expect(document.querySelector('img')).toBeNull();
  });

  it('are listed with the other keys, in Indonesian too', async () => {
    const { user } = await stage(undefined, 'id');
    expect(row('Saran jawaban')).toBeTruthy();
    await user.keyboard('?');
    const dialog = within(screen.getByRole('dialog', { name: 'Papan ketik' }));
    expect(dialog.getByText('Masukkan saran jawaban ke balasan')).toBeTruthy();
  });
});
