/**
 * What a person or the bot said, when it is more than plain words: links, marks, files. As `env.ts`, it touches browser globals:
 * nothing that is always needed asks the server over HTTP.
 */
import type { FileLinksView } from '@sapa/protocol';
import { TOKEN } from '../../session/session.ts';
import type { Chat } from '../chat.ts';
import type { Words } from '../rows.ts';
import type { RowProps } from '../view.tsx';
import { createLinks, type Links } from './links.ts';
import { Marked } from './marked.tsx';
import css from './rich.css?inline';
import { SentFile } from './sent-file.tsx';

export { css };

/** What a row says of files without words, see `rows.ts`. */
const ONLY_FILES = '📎';

const known = new WeakMap<Chat, Links>();

export function Part(props: RowProps) {
  const { chat, row } = props;
  const { by, text, attachments = [] } = row as Words;
  // Of what waits in the outbox only ids are known; after a reload nobody knows more.
  const files = attachments.map((file) => (file.name ? file : chat.sentFiles?.get(file.id))).filter((file) => !!file);
  return (
    <>
      {text && !(files[0] && text === ONLY_FILES) && <Marked by={by} text={text} />}
      {files.map((file) => (
        <SentFile key={file.id} {...props} file={file} links={linksOf(chat)} />
      ))}
    </>
  );
}

function linksOf(chat: Chat): Links {
  const links = known.get(chat) ?? createLinks((ids) => ask(chat, ids), chat.now, chat.repaint);
  known.set(chat, links);
  return links;
}

async function ask({ dock, storage }: Chat, ids: readonly string[]): Promise<Record<string, string>> {
  // biome-ignore lint/style/noRestrictedGlobals: files have no other way.
  const response = await fetch(`${dock.origin}/files/links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${storage.get(TOKEN)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ids }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const { links }: FileLinksView = await response.json();
  return Object.fromEntries(Object.entries(links).map(([id, path]) => [id, dock.origin + path]));
}
