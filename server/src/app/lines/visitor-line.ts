/** A visitor's line: whom the token names, which conversation their words go to, who is there to answer. */
import {
  type ConversationId,
  type Hello,
  type Language,
  type RejectReason,
  type SiteKey,
  VERSION,
  type VisitorFrame,
} from '@sapa/protocol';
import { knownOf } from '../../core/conversation/known.ts';
import type { State } from '../../core/conversation/state.ts';
import { visitorSnapshot } from '../../core/conversation/views.ts';
import type { Outcome } from '../desk.ts';
import { ackFrame } from '../frames.ts';
import type { Connection } from '../ports.ts';
import { siteView } from '../site-view.ts';
import { type Me, newcomerOf } from '../visitors.ts';
import { type Guest, Line, type Relayed } from './line.ts';
import type { LineParts } from './parts.ts';

type Do = Extract<VisitorFrame, { t: 'do' }>;

export class VisitorLine extends Line<VisitorFrame> {
  readonly #site: SiteKey;
  /** What new conversations are counted under. */
  readonly #address: string;
  #language: Language;
  #me: Me | undefined;
  #page: Hello['page'];

  constructor(parts: LineParts, site: SiteKey, connection: Connection, address: string) {
    super(parts, parts.feeds.visitor, connection);
    // The settings' own text, not a copy of the address it came in.
    this.#site = parts.facts.site(site)?.key ?? site;
    this.#address = address;
    this.#language = parts.facts.site(site)?.languages[0] ?? 'id';
  }

  get kind() {
    return 'visitor' as const;
  }

  get session() {
    return undefined;
  }

  protected language(): Language {
    return this.#language;
  }

  protected async greet(frame: Hello): Promise<Guest | RejectReason> {
    const { facts, visitors } = this.parts;
    this.#language = chooseLanguage(frame.locale, facts.site(this.#site)?.languages ?? [], this.#language);
    this.#page = frame.page;
    const { token, me } = await visitors.admit(frame.token);
    this.#me = me;
    const conversations = await visitors.recent(me, this.#site);
    conversations.forEach(visitors.met);
    // Taken off the settings since the line was opened.
    if (!facts.site(this.#site)) return 'not_found';
    const showsNames = facts.site(this.#site)?.showAgentNames ?? false;
    return {
      person: me.id,
      conversations,
      welcome: {
        t: 'welcome',
        v: VERSION,
        ...(token && { token }),
        visitor: { id: me.id },
        site: siteView(facts, this.#site, this.#language),
        conversations: conversations.map((state) => visitorSnapshot(state, showsNames)),
      },
    };
  }

  async reconsider(state: State): Promise<void> {
    if (state.site !== this.#site) return;
    this.parts.visitors.met(state);
    if (!this.feed.follows(state.id)) await this.follow(state.id);
    this.parts.queue.tell(state.id);
  }

  refresh(): void {
    const news = this.parts.news.of(this.#site, this.#language);
    if (news) this.say(news);
  }

  protected open(): Iterable<State> {
    return this.#me ? this.parts.board.ofVisitor(this.#me.id) : [];
  }

  protected async perform(frame: Do): Promise<void> {
    const me = this.#me;
    if (!me) return this.refuse('unauthorized', frame.id);
    const outcome = await this.#execute(me, frame);
    if (!outcome.ok) return this.refuse(outcome.reason, frame.id, outcome.waitMs);
    this.say(ackFrame(frame.id, outcome.conversation, outcome.seq));
  }

  protected relay(frame: Relayed): void {
    const { conversation } = frame;
    const signal = { t: 'signal', conversation, by: 'visitor' } as const;
    const { hub } = this.parts;
    if (!this.feed.follows(conversation)) this.refuse('not_found');
    else if (frame.t === 'typing') hub.signal(conversation, { ...signal, type: 'typing', on: frame.on }, 'agent', this);
    else hub.signal(conversation, { ...signal, type: 'read', seq: frame.seq }, 'all', this);
  }

  protected left(): void {
    if (this.#me && !this.parts.presence.isConnected(this.#me.id)) this.parts.visitors.forget(this.#me.id, this.#site);
  }

  /** To an open conversation at once; whatever may start a new one, one after the other. */
  #execute(me: Me, frame: Do): Promise<Outcome> {
    const { desk, visitors } = this.parts;
    const state = frame.conversation && desk.peek(frame.conversation);
    if (state && state.status !== 'closed' && state.visitor.id === me.id && state.site === this.#site)
      return this.#tell(me, frame, state.id);
    return visitors.inOrder(me.id, () => this.#find(me, frame));
  }

  async #find(me: Me, frame: Do): Promise<Outcome> {
    const { desk, visitors } = this.parts;
    const target = await visitors.target(me.id, this.#site, frame.conversation, frame.command);
    if (!target) return { ok: false, reason: 'not_found' };
    // What names no conversation may be the resent word that went to an earlier one.
    const mayBeOld = frame.conversation === undefined && (target.previous !== undefined || !target.isNew);
    const known = mayBeOld ? await desk.known({ visitor: me.id }, commandOf(me, frame)) : undefined;
    if (known) return known;
    const waitMs = target.isNew ? this.parts.throttle.spend('conversation', this.#address, this.parts.clock.now()) : 0;
    if (waitMs > 0) return { ok: false, reason: 'rate_limited', waitMs };
    return this.#tell(me, frame, target.id, target.previous);
  }

  #tell(me: Me, frame: Do, conversation: ConversationId, previous?: State): Promise<Outcome> {
    const language = this.#language;
    const known = previous && knownOf(previous);
    const knownAgent = previous && (previous.lastAgent ?? previous.knownAgent);
    return this.parts.desk.execute(conversation, commandOf(me, frame), {
      site: this.#site,
      visitor: {
        language,
        ...(this.#page && { page: this.#page }),
        ...(previous && { previous: previous.id }),
        ...(known && { known }),
        ...(knownAgent && { knownAgent }),
      },
      newcomer: newcomerOf(me),
    });
  }
}

const commandOf = ({ id }: Me, frame: Do) =>
  ({ by: { kind: 'visitor', id }, id: frame.id, do: frame.command }) as const;

function chooseLanguage(locale: string | undefined, offered: readonly Language[], fallback: Language): Language {
  const wanted = /^(id|ms|jv|su)\b/i.test(locale ?? '') ? 'id' : locale ? 'en' : fallback;
  return offered.includes(wanted) ? wanted : (offered[0] ?? fallback);
}
