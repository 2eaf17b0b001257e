/** What a page asks of the chat beyond opening it. Comes with the first such call. */
import type { Strings } from '@sapa/client';
import type { Profile } from '@sapa/protocol';
import type { Call, Identified, Visitor } from '../../dock.ts';
import type { About } from '../../session/session.ts';
import type { Chat } from '../chat.ts';

/** Does them in their order; one new hello for all that a hello must say, else one frame with what has changed. */
export function take(chat: Chat, calls: readonly Call[]): void {
  const before = { ...chat.about };
  for (const [method, argument] of calls) {
    if (method === 'send') say(chat, `${argument ?? ''}`);
    else Object.assign(chat.about, changes[method](argument as never, chat.about));
  }
  tell(chat, before);
}

const changes: Record<Exclude<Call[0], 'send'>, (argument: never, about: About) => About> = {
  setVisitor: ({ name, email }: Visitor, { profile }) => ({ profile: sound({ ...profile, name, email }) }),
  setAttributes: (attributes: Profile['attributes'], { profile }) => ({
    profile: sound({ ...profile, attributes: { ...profile?.attributes, ...attributes } }),
  }),
  identify: ({ id, expires, signature, name, email, attributes }: Identified) => ({
    identity: { ...sound({ name, email, attributes }), id: `${id}`, expires: Number(expires), signature },
  }),
  setLocale: (locale: string) => ({ locale: `${locale}`.slice(0, 35) }),
  proactive: (proactive: string) => ({ proactive }),
};

/** Within the contract's limits: one field too long must not cost the visitor their chat. */
function sound({ name, email, attributes }: { [Field in keyof Profile]: Profile[Field] | undefined }): Profile {
  const kept = Object.entries(attributes ?? {})
    .filter(([, value]) => /string|number|boolean/.test(typeof value))
    .slice(-20)
    .map(([field, value]) => [field.slice(0, 60), typeof value === 'string' ? value.slice(0, 500) : value]);
  return {
    ...(name && { name: `${name}`.slice(0, 100) }),
    ...(email && { email: `${email}`.slice(0, 254) }),
    ...(kept[0] && { attributes: Object.fromEntries(kept) }),
  };
}

/** Nobody has to be told before the line is open: then it is in the hello. */
function tell({ line, about }: Chat, before: About) {
  const { identity, locale, profile, proactive } = about;
  const isOpen = line.state.status !== 'idle';
  if (!isOpen || JSON.stringify(before) === JSON.stringify(about)) return;
  const isSamePerson = JSON.stringify([identity, locale]) === JSON.stringify([before.identity, before.locale]);
  if (!isSamePerson || !line.send({ t: 'update', profile, proactive })) line.restart();
}

function say(chat: Chat, text: string) {
  const words = text.trim().slice(0, 8_000);
  if (!words) return;
  chat.line.open();
  chat.do({ type: 'say', text: words });
}

/** Takes away what is stored under the name of the site in this browser. Where storage is forbidden, nothing was. */
export async function forget(storage: Strings, drafts: Strings, site: string): Promise<void> {
  for (const kept of [storage, drafts]) {
    // Names that begin like ours may be another site's.
    for (const key of kept.keys()) if (!key || key.startsWith(':')) kept.set(key, undefined);
  }
  try {
    // What is about to open the second copy goes first.
    await import('../../session/more.ts');
    // biome-ignore lint/style/noRestrictedGlobals: hardly anybody needs it, and env.ts is in every download.
    const request = indexedDB.deleteDatabase(`sapa:${site}`);
    await new Promise((done) => {
      request.onsuccess = request.onerror = request.onblocked = done;
    });
  } catch {
    // Forbidden, or off line: the copy alone says nothing about who it was.
  }
}
