/**
 * Composes the app from the parts main.ts hands in, and connects what happens to who cares:
 * a commit changes the board, the timetable, who follows what, the queue and the router, in that order.
 */
import { type AgentFrame, type AgentId, CLOSE, type SiteKey, type VisitorFrame, type VisitorId } from '@sapa/protocol';
import { fieldsOf } from '../core/conversation/fields.ts';
import type { State } from '../core/conversation/state.ts';
import { isRoutedTheSame } from './access.ts';
import type { SignedIn } from './accounts.ts';
import type { AppParts } from './app-parts.ts';
import { createAttention } from './attention.ts';
import { createBoard, holder } from './board.ts';
import { createCalls } from './calls.ts';
import { createComings } from './comings.ts';
import { type Committed, createDesk } from './desk.ts';
import { createFacts } from './facts.ts';
import { createHub } from './hub.ts';
import { createLeaving } from './leaving.ts';
import { AgentLine } from './lines/agent-line.ts';
import { agentEyes, visitorEyes } from './lines/eyes.ts';
import type { LineParts, ServerLine } from './lines/parts.ts';
import { VisitorLine } from './lines/visitor-line.ts';
import { createLiveBoard } from './live-board.ts';
import { createNews } from './news.ts';
import { createOpenings } from './openings.ts';
import { createOverdue } from './overdue.ts';
import type { Connection } from './ports.ts';
import { createPresence } from './presence.ts';
import { createQueue } from './queue.ts';
import { createRouter } from './router.ts';
import { createSuggestions, type Suggestions } from './suggestions.ts';
import { Throttle } from './throttle.ts';
import { createTimetable } from './timetable.ts';
import { createVisiting, type Visiting } from './visiting.ts';
import { createVisitors, type Visitors } from './visitors.ts';

export interface App {
  /** Whether visitors of this origin may talk to this site. @param isOwn a page of ours: the owner tries it out */
  admits(site: string, origin: string | undefined, isOwn?: boolean): 'yes' | 'no such site' | 'foreign origin';
  /** @param address what the visitor is counted under */
  visitorLine(site: SiteKey, connection: Connection, address: string): ServerLine<VisitorFrame>;
  agentLine(session: SignedIn, connection: Connection): ServerLine<AgentFrame>;
  facts: LineParts['facts'];
  presence: LineParts['presence'];
  suggestions: Suggestions;
  transcripts: Visiting['transcripts'];
  proactive: Visiting['proactive'];
  /** Closes every line that lives by this session, within the same turn. */
  endSession(key: string): void;
  /** Whose token it is: of a visitor we keep something of, or let in lately. Lets nobody in. */
  bearer: Visitors['bearer'];
  /** Says goodbye to everybody, finishes what is under way, stops the timers. The store stays open. */
  drain(): Promise<void>;
}

/** Of who let several offers pass. */
const MISSED = { status: 'away', auto: 'missed' } as const;

/** Clients come back spread over this long after a restart. */
const COME_BACK_MS = 3_000;

export async function createApp(parts: AppParts): Promise<App> {
  const { store, clock, log, ids } = parts;
  const onError = (error: unknown) => log.error({ err: error }, 'background work failed');
  /** An agent, or a visitor with a conversation that goes on. */
  const matters = (person: AgentId | VisitorId) =>
    facts.agent(person) !== undefined || [...board.ofVisitor(person as VisitorId)].length > 0;
  const presence = createPresence({
    clock,
    stands: await store.presence(),
    goneMs: () => facts.limits.agentGoneMs,
    onChange: personChanged,
    matters,
    isAgent: (person) => facts.agent(person) !== undefined,
  });
  const facts = createFacts(parts.settings, presence, clock, {
    held: (agent) => board.held(agent),
    random: parts.random,
    trainer: parts.trainer,
    mail: parts.mailer !== undefined,
    onError,
  });
  const board = createBoard();
  const hub = createHub(onError);
  const timetable = createTimetable(clock, (due) => fire(due));
  const limits = () => facts.limits;
  const desk = createDesk({
    store,
    ids,
    presence,
    timetable,
    limits,
    upSince: clock.now(),
    context: facts.context,
    onCommitted,
    promise,
  });
  const fire = createOverdue({ desk, presence, clock, log, onError });
  const leaving = createLeaving({ board, desk, facts, presence, clock, onError });
  const calls = createCalls({ caller: parts.caller, desk, clock, onError, fieldsOf });
  const attention = createAttention({
    isConnected: presence.isConnected,
    makeAway: (agent) => store.setPresence(agent, MISSED).then(() => presence.setStand(agent, MISSED), onError),
  });
  const router = createRouter({ board, desk, facts, presence, clock, log, random: parts.random });
  const queue = createQueue({ board, router, facts, hub, clock });
  const liveBoard = createLiveBoard({ board, facts, presence, clock });
  const comings = createComings({ board, desk, facts, hub, leaving, liveBoard, presence, queue, router, refresh });
  const openings = createOpenings({ facts, desk, store, clock, onError });
  const visitors = createVisitors(store, desk, ids, clock, () => limits().reopenMs);
  const visiting = createVisiting({ ...parts, desk, facts, visitors, onError });
  const eyes = { agent: agentEyes, visitor: visitorEyes((state) => facts.site(state.site)?.showAgentNames ?? false) };
  const feeds = {
    visitor: { eyes: eyes.visitor, desk, store, onError },
    agent: { eyes: eyes.agent, desk, store, onError },
  };
  const news = createNews(facts);
  const throttle = new Throttle(() => facts.settings.traffic);
  const lines: LineParts = {
    ...{
      board,
      clock,
      desk,
      facts,
      feeds,
      hub,
      identities: visiting.identities,
      ids,
      isDraining: () => isDraining,
      liveBoard,
      log,
      news,
      onError,
      presence,
      queue,
      store,
      throttle,
      uploads: parts.uploads ?? { attachmentsFor: async () => undefined },
      visitors,
    },
  };

  /** Departments, staff or settings changed. */
  function refresh(): void {
    news.renew();
    hub.refresh();
  }

  function onCommitted(committed: Committed): void {
    const { before, state } = committed;
    board.put(state, clock.now());
    calls.notice(state);
    attention.learn(committed);
    visiting.notice(before, state);
    if (state.status === 'closed') presence.forget(state.visitor.id);
    parts.bus.publish(state.id, state.head);
    if (before && isRoutedTheSame(before, state)) return;
    hub.reconsider(state);
    if (!before && state.status === 'bot') return;
    router.notice(before, state);
    queue.notice(before, state);
    liveBoard.renew();
  }

  /** A slot is counted from the moment that a decision takes it. */
  function promise(state: State): () => void {
    const agent = holder(state);
    const release = board.reserve(state);
    if (agent) router.agentChanged(agent);
    return () => {
      release();
      if (agent) router.agentChanged(agent);
    };
  }

  /** At the end everybody leaves at once: that is our doing, and changes nothing for them. */
  let isDraining = false;

  function personChanged(person: AgentId | VisitorId): void {
    if (!isDraining) comings.changed(person);
  }

  const stopSettings = parts.settings.onChange(() => {
    for (const state of board.all()) desk.reschedule(state.id);
    refresh();
    router.settingsChanged();
    leaving.settingsChanged();
    queue.renew();
    liveBoard.renew();
    openings.look();
  });
  const stopBus = parts.bus.subscribe((conversation) => hub.hint(conversation));

  /** Everything that was open when the last process ended; what fell due meanwhile fires at once. */
  async function pickUp(): Promise<void> {
    for (const state of await store.open()) {
      board.put(state, clock.now());
      desk.adopt(state);
      calls.notice(state);
      router.notice(undefined, state);
      queue.notice(undefined, state);
    }
  }
  await pickUp();
  visiting.start();
  openings.look();
  const stopLooking = clock.later(facts.limits.agentGoneMs, comings.tellWhoIsLost);

  return {
    admits(key, origin, isOwn = false) {
      const site = facts.site(key as SiteKey);
      if (!site) return 'no such site';
      return isOwn || (origin !== undefined && site.origins.includes(origin)) ? 'yes' : 'foreign origin';
    },
    visitorLine: (site, connection, address) => new VisitorLine(lines, site, connection, address),
    agentLine: (session, connection) => new AgentLine(lines, session, connection),
    facts,
    presence,
    suggestions: createSuggestions({ clock, desk, facts, store, throttle }),
    transcripts: visiting.transcripts,
    proactive: visiting.proactive,
    bearer: visitors.bearer,
    endSession: (key) => hub.endSession(key, CLOSE.unauthorized),
    async drain() {
      isDraining = true;
      stopLooking();
      leaving.stop();
      openings.stop();
      router.stop();
      queue.stop();
      liveBoard.stop();
      timetable.stop();
      // What was asked before is done and told; what is asked from here on is refused until everybody has left.
      await visitors.quiet();
      await desk.quiet();
      for (const listener of [...hub.everybody()])
        listener.end('draining', CLOSE.restarting, Math.round(parts.random() * COME_BACK_MS));
      await visiting.stop();
      await calls.quiet();
      await openings.quiet();
      await visitors.quiet();
      await desk.quiet();
      stopSettings();
      stopBus();
      facts.stop();
    },
  };
}
