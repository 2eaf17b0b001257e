/** A visitor's line: whom the token names, which conversation their words go to, who is there to answer. */
import { type Hello, type Language, type SiteKey, VERSION, type VisitorFrame } from '@sapa/protocol';
import type { State } from '../../core/conversation/state.ts';
import { visitorSnapshot } from '../../core/conversation/views.ts';
import type { Outcome } from '../desk.ts';
import type { Connection } from '../ports.ts';
import { siteView } from '../site-view.ts';
import type { Admitted } from '../visitors.ts';
import { createLine, type Guest, type LineBase, type Relayed, type Role } from './line.ts';
import type { LineParts, ServerLine } from './parts.ts';

type Do = Extract<VisitorFrame, { t: 'do' }>;

export function createVisitorLine(parts: LineParts, site: SiteKey, connection: Connection): ServerLine<VisitorFrame> {
  return createLine<VisitorFrame>(parts, connection, parts.eyes.visitor, (base) => visitorRole(parts, site, base));
}

function visitorRole(parts: LineParts, site: SiteKey, base: LineBase): Role<Do> {
  const { desk, facts, hub, presence, visitors } = parts;
  let language: Language = facts.site(site)?.languages[0] ?? 'id';
  let me: Admitted | undefined;
  let page: Hello['page'];

  async function greet(frame: Hello): Promise<Guest> {
    language = chooseLanguage(frame.locale, facts.site(site)?.languages ?? [], language);
    page = frame.page;
    me = await visitors.admit(frame.token);
    const conversations = await visitors.recent(me.id, site);
    conversations.forEach(visitors.met);
    const showsNames = facts.site(site)?.showAgentNames ?? false;
    return {
      person: me.id,
      conversations,
      welcome: {
        t: 'welcome',
        v: VERSION,
        ...(me.token && { token: me.token }),
        visitor: { id: me.id },
        site: siteView(facts, site, language),
        conversations: conversations.map((state) => visitorSnapshot(state, showsNames)),
      },
    };
  }

  async function reconsider(state: State): Promise<void> {
    if (state.site !== site) return;
    visitors.met(state);
    if (!base.feed.follows(state.id)) await base.follow(state.id);
    parts.queue.tell(state.id);
  }

  async function execute({ id }: Admitted, frame: Do): Promise<Outcome> {
    const target = await visitors.target(id, site, frame.conversation, frame.command);
    if (!target) return { ok: false, reason: 'not_found' };
    return desk.execute(
      target.id,
      { by: { kind: 'visitor', id }, id: frame.id, do: frame.command },
      {
        site,
        visitor: { language, ...(page && { page }), ...(target.previous && { previous: target.previous }) },
        ...(me?.newcomer && { newcomer: me.newcomer }),
      },
    );
  }

  function relay(frame: Relayed, from: Parameters<Role<Do>['relay']>[1]): void {
    const { conversation } = frame;
    if (!base.feed.follows(conversation)) {
      base.refuse('not_found');
      return;
    }
    const signal = { t: 'signal', conversation, by: 'visitor' } as const;
    if (frame.t === 'typing') hub.signal(conversation, { ...signal, type: 'typing', on: frame.on }, 'agent', from);
    else hub.signal(conversation, { ...signal, type: 'read', seq: frame.seq }, 'all', from);
  }

  return {
    kind: 'visitor',
    language: () => language,
    greet,
    open: () => (me ? parts.board.ofVisitor(me.id) : []),
    reconsider,
    refresh() {
      const { departments, open, opensAt } = siteView(facts, site, language);
      base.send({ t: 'signal', type: 'presence', departments, open, ...(opensAt && { opensAt }) });
    },
    async perform(frame) {
      const visitor = me;
      if (!visitor) return base.refuse('unauthorized', frame.id);
      const outcome = await visitors.inOrder(visitor.id, () => execute(visitor, frame));
      if (!outcome.ok) return base.refuse(outcome.reason, frame.id);
      base.send({ t: 'ack', id: frame.id, conversation: outcome.conversation, seq: outcome.seq });
    },
    relay,
    left() {
      if (me && !presence.isConnected(me.id)) visitors.forget(me.id, site);
    },
  };
}

function chooseLanguage(locale: string | undefined, offered: readonly Language[], fallback: Language): Language {
  const wanted = /^(id|ms|jv|su)\b/i.test(locale ?? '') ? 'id' : locale ? 'en' : fallback;
  return offered.includes(wanted) ? wanted : (offered[0] ?? fallback);
}
