import { expect, test } from 'vitest';
import { followAsVisitor } from './follow.ts';
import type { ConversationId } from './ids.ts';
test('resolves', () => {
  expect(
    followAsVisitor(
      { id: 'a' as ConversationId, head: 1, status: 'bot', language: 'id', startedAt: 0 },
      { type: 'hidden', seq: 2, at: 0 },
    ).head,
  ).toBe(2);
});
