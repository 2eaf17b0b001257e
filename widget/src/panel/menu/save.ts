/** The transcript as a file on the visitor's own machine. As `env.ts`, it touches browser globals. */
import type { UiLanguage, VisitorSnapshot } from '@sapa/protocol';
import { TOKEN } from '../../session/session.ts';
import type { Chat } from '../chat.ts';

/** Rejects when it could not be fetched. */
export async function save(chat: Chat, { id, startedAt }: VisitorSnapshot, language: UiLanguage): Promise<void> {
  const { origin, root } = chat.dock;
  // biome-ignore lint/style/noRestrictedGlobals: a transcript has no other way.
  const response = await fetch(`${origin}/transcript/${encodeURIComponent(id)}?language=${language}`, {
    headers: { authorization: `Bearer ${chat.storage.get(TOKEN)}` },
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const anchor = root.ownerDocument.createElement('a');
  anchor.href = URL.createObjectURL(await response.blob());
  // The day as people here count it, in the order that sorts.
  anchor.download = `chat-${new Date(startedAt).toLocaleDateString('sv')}.txt`;
  anchor.click();
  // Once the browser has begun.
  chat.later(10_000, () => URL.revokeObjectURL(anchor.href));
}
