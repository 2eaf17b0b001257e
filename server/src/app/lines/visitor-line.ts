/** A visitor's line: hello, commands, signals. Knows no sockets; speaks frames to a Connection. */
import {
  type Hello,
  type Language,
  type SiteKey,
  type ToVisitor,
  VERSION,
  type VisitorFrame,
  type VisitorId,
} from '@sapa/protocol';
import type { State } from '../../core/conversation/state.ts';
import { visitorSnapshot } from '../../core/conversation/views.ts';
import { createFeed } from '../feed.ts';
import type { Listener } from '../hub.ts';
import type { Connection } from '../ports.ts';
import { refusal } from '../refusals.ts';
import { siteView } from '../site-view.ts';
import type { Admitted } from '../visitors.ts';
import type { LineParts, ServerLine } from './parts.ts';

type Do = Extract<VisitorFrame, { t: 'do' }>;

export function createVisitorLine(parts: LineParts, site: SiteKey, connection: Connection): ServerLine<VisitorFrame> {
  const { desk, facts, hub, presence, visitors } = parts;
  let language: Language = facts.site(site)?.languages[0] ?? 'id';
  let admitted: Admitted | undefined;
  let listener: Listener | undefined;
  let page: Hello['page'];
  let isClosed = false;
  /** Counted among those who are there. */
  let isPresent = false;
  /** Frames that arrive while hello is being answered wait for it. */
  let greeting: Promise<void> | undefined;

  const send = (frame: ToVisitor) => connection.send(JSON.stringify(frame));
  const onError = (error: unknown) => parts.log.error({ err: error }, 'a visitor could not be served');
  const feed = createFeed(connection, parts.eyes.visitor, desk, parts.store, onError);

  async function hello(frame: Hello): Promise<void> {
    if (frame.v !== VERSION) return send(refusal('unsupported_version', language));
    if (listener) return send(refusal('invalid_frame', language));
    language = chooseLanguage(frame.locale, facts.site(site)?.languages ?? ['id'], language);
    page = frame.page;
    admitted = await visitors.admit(frame.token);
    if (isClosed) return;
    const recent = await visitors.recent(admitted.id, site);
    if (isClosed) return;
    listener = listen(admitted.id);
    send({
      t: 'welcome',
      v: VERSION,
      ...(admitted.token && { token: admitted.token }),
      visitor: { id: admitted.id },
      site: siteView(facts, site, language),
      conversations: recent.map((state) => visitorSnapshot(state, facts.site(site)?.showAgentNames ?? false)),
    });
    for (const state of recent) await follow(state, frame.resume?.[state.id]);
    if (isClosed) return;
    hub.add(listener);
    presence.connect(admitted.id);
    isPresent = true;
    // What began in another tab while we were answering.
    for (const state of parts.board.ofVisitor(admitted.id)) await listener.reconsider(state);
  }

  async function follow(state: State, seq: number | undefined): Promise<void> {
    if (!listener || isClosed) return;
    hub.read(state.id, listener);
    visitors.met(state);
    await feed.follow(state.id, seq);
    parts.queue.tell(state.id);
  }

  function listen(person: VisitorId): Listener {
    return {
      kind: 'visitor',
      person,
      feed,
      signal: send,
      async reconsider(state) {
        if (state.site === site && !feed.follows(state.id)) await follow(state, undefined);
      },
      refresh() {
        const { departments, open, opensAt } = siteView(facts, site, language);
        send({ t: 'signal', type: 'presence', departments, open, ...(opensAt && { opensAt }) });
      },
      end(reason, code, retryAfterMs) {
        send({ t: 'bye', reason, retryAfterMs });
        connection.close(code, reason);
      },
    };
  }

  async function perform(frame: Do, me: Admitted): Promise<void> {
    const outcome = await visitors.inOrder(me.id, async () => {
      const target = await visitors.target(me.id, site, frame.conversation, frame.command);
      if (!target) return { ok: false, reason: 'not_found' } as const;
      const command = { by: { kind: 'visitor', id: me.id }, id: frame.id, do: frame.command } as const;
      return desk.execute(target.id, command, {
        site,
        visitor: { language, ...(page && { page }), ...(target.previous && { previous: target.previous }) },
        ...(me.newcomer && { newcomer: me.newcomer }),
      });
    });
    if (isClosed) return;
    if (!outcome.ok) return send(refusal(outcome.reason, language, frame.id));
    send({ t: 'ack', id: frame.id, conversation: outcome.conversation, seq: outcome.seq });
  }

  async function receive(frame: VisitorFrame): Promise<void> {
    if (greeting !== undefined) await greeting;
    if (frame.t === 'hello') {
      greeting = hello(frame).finally(() => {
        greeting = undefined;
      });
      return greeting;
    }
    if (!admitted || !listener) return send(refusal('unauthorized', language, frame.t === 'do' ? frame.id : undefined));
    switch (frame.t) {
      case 'do':
        return perform(frame, admitted);
      case 'ping':
        return send({ t: 'pong', heads: feed.heads() });
      case 'older':
        return feed.follows(frame.conversation)
          ? feed.older(frame.conversation, frame.before)
          : send(refusal('not_found', language));
      case 'typing':
      case 'read':
        return relay(frame, listener);
    }
  }

  function relay(frame: Extract<VisitorFrame, { t: 'typing' | 'read' }>, from: Listener): void {
    const { conversation } = frame;
    if (!feed.follows(conversation)) send(refusal('not_found', language));
    else if (frame.t === 'typing')
      hub.signal(
        conversation,
        { t: 'signal', type: 'typing', conversation, by: 'visitor', on: frame.on },
        'agent',
        from,
      );
    else
      hub.signal(conversation, { t: 'signal', type: 'read', conversation, by: 'visitor', seq: frame.seq }, 'all', from);
  }

  return {
    receive,
    refuse: (reason, command) => send(refusal(reason, language, command)),
    closed() {
      isClosed = true;
      if (!listener || !admitted) return;
      for (const id of feed.followed()) hub.unread(id, listener);
      feed.close();
      if (!isPresent) return;
      hub.remove(listener);
      presence.disconnect(admitted.id);
      if (!presence.isConnected(admitted.id)) visitors.forget(admitted.id, site);
    },
  };
}

function chooseLanguage(locale: string | undefined, offered: readonly Language[], fallback: Language): Language {
  const wanted = /^(id|ms|jv|su)\b/i.test(locale ?? '') ? 'id' : locale ? 'en' : fallback;
  return offered.includes(wanted) ? wanted : (offered[0] ?? fallback);
}
