/** A visitor's line: whom the token names, which conversation their words go to, who is there to answer. */
import {
  CLOSE,
  type ConversationId,
  type Hello,
  type Language,
  type RejectReason,
  type SiteKey,
  type Update,
  VERSION,
  type VisitorFrame,
  type VisitorId,
} from '@sapa/protocol';
import { knownOf } from '../../core/conversation/known.ts';
import type { State } from '../../core/conversation/state.ts';
import { transcriptTo } from '../../core/conversation/transcript.ts';
import { visitorSnapshot } from '../../core/conversation/views.ts';
import type { Outcome } from '../desk.ts';
import { ackFrame } from '../frames.ts';
import type { Connection } from '../ports.ts';
import { siteView } from '../site-view.ts';
import { type Me, newcomerOf } from '../visitors.ts';
import { Acquaintance } from './acquaintance.ts';
import { namesFiles, withFiles } from './files-of.ts';
import { type Guest, Line, type Relayed } from './line.ts';
import type { LineParts } from './parts.ts';

type Do = Extract<VisitorFrame, { t: 'do' }>;

/** Whoever has the new token by then is the same person again. */
const REPLACED_MS = 1_000;

export class VisitorLine extends Line<VisitorFrame> {
  readonly #site: SiteKey;
  /** What new conversations are counted under. */
  readonly #address: string;
  #language: Language;
  #me: Me | undefined;
  #about: Acquaintance | undefined;
  /** Whose open conversations are to become theirs. */
  #formerly: VisitorId | undefined;
  /** What they are let in by, where nobody vouches for them. */
  #token: string | undefined;

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
    const met = await this.parts.identities.meet(this.#site, frame);
    if (!met) return 'unauthorized';
    const { token, me } = met;
    this.#me = me;
    this.#about = new Acquaintance(frame, met.isVouched);
    this.#formerly = met.formerly;
    this.#token = met.isVouched || token ? undefined : frame.token;
    if (met.isRotated) this.#endOthers(me.id);
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
        visitor: { id: me.id, ...this.#about.shown(conversations[0]) },
        site: siteView(facts, this.#site, this.#language, frame.locale),
        conversations: conversations.map((state) => visitorSnapshot(state, showsNames)),
      },
    };
  }

  /** Somebody may have signed in with this token, and had it replaced. */
  protected async mayStay(): Promise<boolean> {
    if (this.#token === undefined) return true;
    return (await this.parts.visitors.bearer(this.#token))?.id === this.#me?.id;
  }

  protected dismiss(): void {
    this.refuse('unauthorized');
    this.end('replaced', CLOSE.normal, REPLACED_MS);
  }

  /** Only now is it known that they are there: a wait that becomes theirs must not seem left. */
  protected override async arrived(): Promise<void> {
    const { board, desk } = this.parts;
    const [me, formerly] = [this.#me, this.#formerly];
    if (!me) return;
    if (formerly) {
      for (const { id, site } of [...board.ofVisitor(formerly)])
        if (site === this.#site)
          await desk.execute(id, { by: { kind: 'system' }, do: { type: 'identify', visitor: me.id } });
      this.#endOthers(formerly);
    }
    await this.#spread();
  }

  protected override async update(frame: Update): Promise<void> {
    this.#about?.hear(frame);
    await this.#spread(frame);
  }

  async #spread(news?: Update): Promise<void> {
    if (!this.#me) return;
    const mayTell = () => this.wait('update') === 0;
    await this.#about?.spread(this.parts, { visitor: this.#me.id, site: this.#site }, mayTell, news);
  }

  #endOthers(visitor: VisitorId): void {
    this.parts.hub.endOthers(visitor, this, REPLACED_MS);
  }

  async reconsider(state: State): Promise<void> {
    if (state.site !== this.#site || state.visitor.id !== this.#me?.id) return;
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
    const mayGoAhead = frame.command.type !== 'mailTranscript';
    if (mayGoAhead && state && state.status !== 'closed' && state.visitor.id === me.id && state.site === this.#site)
      return this.#tell(me, frame, state.id);
    return visitors.inOrder(me.id, () => this.#find(me, frame));
  }

  async #find(me: Me, frame: Do): Promise<Outcome> {
    const { visitors } = this.parts;
    const target = await visitors.target(me.id, this.#site, frame.conversation, frame.command);
    if (!target) return { ok: false, reason: 'not_found' };
    const known = await this.#earlier(me, frame, target.previous !== undefined || !target.isNew);
    if (known) return known;
    const tooManyMs = frame.command.type === 'mailTranscript' ? this.#mails(target.id, frame.command.email) : 0;
    if (tooManyMs > 0) return { ok: false, reason: 'rate_limited', waitMs: tooManyMs };
    const waitMs = target.isNew ? this.parts.throttle.spend('conversation', this.#address, this.parts.clock.now()) : 0;
    if (waitMs > 0) return { ok: false, reason: 'rate_limited', waitMs };
    const outcome = await this.#tell(me, frame, target.id, target.previous);
    if (outcome.ok && target.isNew) await this.#about?.introduce(this.parts, me.id, target.id);
    return outcome;
  }

  /**
   * The answer to a command that was stored before (D2), where its conversation would not know: what names none may be the resent
   * word that went to an earlier one.
   */
  async #earlier(me: Me, frame: Do, hasOthers: boolean): Promise<Outcome | undefined> {
    const { desk } = this.parts;
    const mayBeOld = frame.command.type === 'mailTranscript' || (frame.conversation === undefined && hasOthers);
    return mayBeOld ? desk.known({ visitor: me.id }, commandOf(me, frame)) : undefined;
  }

  /** Counted by who asks, and by where it goes. @returns 0, or ms to wait */
  #mails(conversation: ConversationId, email: string | undefined): number {
    const { clock, desk, throttle } = this.parts;
    const state = desk.peek(conversation);
    const to = state ? transcriptTo(state, email) : email;
    const fromMs = throttle.spend('mailFrom', this.#address, clock.now());
    return fromMs > 0 || !to ? fromMs : throttle.spend('mailTo', to.toLowerCase(), clock.now());
  }

  async #tell(me: Me, frame: Do, conversation: ConversationId, previous?: State): Promise<Outcome> {
    const command = commandOf(me, frame);
    const language = this.#language;
    const known = previous && knownOf(previous);
    const knownAgent = previous && (previous.lastAgent ?? previous.knownAgent);
    const complete = namesFiles(frame.command) ? await withFiles(this.parts, command, this.#site) : command;
    return this.parts.desk.execute(conversation, complete, {
      site: this.#site,
      visitor: {
        language,
        ...(previous && { previous: previous.id }),
        ...this.#about?.start(this.parts.facts.site(this.#site), language, known),
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
