import type { EntryId, KnowledgeEntry } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { muchKnowledge } from '../../test/much-knowledge.ts';
import { idOf, inBot, proposed, words } from '../store/fixtures.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import { createProposals } from './proposals.ts';

const ENTRY = 'hours' as EntryId;
const many = (what: string) => Array.from({ length: 199 }, (_, index) => `${what} ${index}`);

async function said(texts: readonly string[], entry: string) {
  const store = createMemoryStore();
  async function say(conversation: string, more: readonly string[], about: string): Promise<void> {
    const events = more.map((text, index) => proposed(index + 1, text, { entry: about as EntryId }));
    await store.append(words(conversation, 0, 0, { events, after: inBot(conversation, events.length) }));
  }
  await say('c1', texts, entry);
  return { store, say };
}

function entryOf(id: EntryId, questions: readonly string[]): KnowledgeEntry {
  const [any] = muchKnowledge(1).knowledge;
  if (!any) throw new Error('no knowledge');
  return { ...any, id, questions: [...questions] };
}

test('what is asked already, or is about entries that are gone, hides nothing that is new', async () => {
  const asked = many('asked');
  const { store, say } = await said(asked, 'hours');
  await say('c2', asked, 'hours');
  await say('c3', many('gone'), 'gone');
  await say('c4', many('gone'), 'gone');
  await say('c5', ['When do you open?'], 'hours');
  await say('c6', many('other'), 'other');
  const proposals = createProposals(store, () => [
    entryOf(
      ENTRY,
      asked.map((text) => text.toUpperCase()),
    ),
    entryOf('other' as EntryId, ['Other?', ...many('other')]),
  ]);
  expect(await proposals.list()).toMatchObject([{ text: 'When do you open?', entry: 'hours', count: 1 }]);
});

test('at most 200 are listed, those from most conversations first', async () => {
  const { store, say } = await said(many('one'), 'hours');
  await say('c2', many('two'), 'other');
  await say('c3', ['one 7'], 'hours');
  const proposals = createProposals(store, () => [entryOf(ENTRY, ['Hours?']), entryOf('other' as EntryId, ['Other?'])]);
  const list = await proposals.list();
  expect(list).toHaveLength(200);
  expect(list[0]).toMatchObject({ text: 'one 7', count: 2 });
  expect(await store.load(idOf('c3'))).toMatchObject({ head: 1 });
});
