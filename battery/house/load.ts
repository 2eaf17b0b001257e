/** People who talk: visitors say the next thing once the last one is acked and a short while has passed, agents answer some of it. */
import { PAGE_EVENTS } from '@sapa/protocol';
import type { Agent, Visitor } from '../clients/product.ts';
import { sleep } from '../wait.ts';
import type { Stage } from './stage.ts';

export interface LoadOptions {
  readonly visitors: number;
  readonly agents: number;
  /** Longest pause between two messages of one visitor. */
  readonly pauseMs?: number;
  /** Now and then somebody reloads the page, and every connection is cut at times. */
  readonly restless?: boolean;
  /** Where all visitors are; either site at random unless said. */
  readonly site?: string;
}

export interface Load {
  /** Everybody falls silent; what is on its way still goes. */
  stop(): Promise<void>;
}

const WORDS = [
  'hello there',
  'do you have this in blue?',
  'what are your opening hours?',
  'schön, 你好 👋',
  'a\nb\t"c"',
  'ok',
];
/** Nobody piles up words while the server is away. */
const UNSENT = 3;

export async function startLoad(
  stage: Stage,
  { visitors, agents, pauseMs = 200, restless = false, site }: LoadOptions,
): Promise<Load> {
  let isOver = false;
  for (const { id } of stage.staff.slice(0, agents)) await stage.addAgent(id);
  const made = Array.from({ length: visitors }, () => stage.addVisitor(site));
  const random = stage.random.fork('load');
  let said = 0;
  const text = () =>
    `${random.pick(WORDS)} ${++said}${random.chance(0.02) ? 'x'.repeat(random.between(1, 7_000)) : ''}`;

  async function visit(visitor: Visitor): Promise<void> {
    while (!isOver) {
      await sleep(random.between(10, pauseMs));
      if (isOver) break;
      const { outbox } = visitor.line.state;
      const isFirst = visitor.conversation() === undefined;
      if (outbox.length < (isFirst ? 1 : UNSENT)) visitor.say(text());
      const whim = restless ? random.next() : 1;
      if (whim < 0.01) visitor.reload();
      else if (whim < 0.02) visitor.cut();
    }
  }
  async function answer(agent: Agent): Promise<void> {
    while (!isOver) {
      await sleep(random.between(10, pauseMs));
      const mine = agent.mine();
      if (isOver || mine.length === 0 || agent.line.state.outbox.length >= UNSENT) continue;
      const { id } = random.pick(mine);
      const spoken = text();
      if (random.chance(0.1)) agent.line.do({ type: 'note', text: spoken }, id);
      else agent.line.do({ type: 'say', text: spoken }, id);
      if (restless && random.chance(0.01)) agent.cut();
    }
  }
  const people = [...made.map(visit), ...stage.agents.map(answer)];
  return {
    async stop() {
      isOver = true;
      await Promise.all(people);
    },
  };
}

/** I9: asks twice for what comes after some n, of conversations that are there. */
export async function resumeTwice(stage: Stage, count: number): Promise<void> {
  const random = stage.random.fork('resumes');
  const talkers = stage.visitors.filter(({ line, token }) => token && line.state.conversations.size > 0);
  for (const visitor of random.shuffled(talkers).slice(0, count)) {
    const [conversation, followed] = [...visitor.line.state.conversations].at(-1) ?? [];
    const site = visitor.site;
    if (!conversation || !followed) continue;
    const { head } = followed.snapshot;
    const resume = { [conversation]: random.between(Math.max(0, head - 3 * PAGE_EVENTS), Math.max(0, head - 1)) };
    for (const turn of ['first', 'second']) {
      const client = `${visitor.client}-${turn}-resume`;
      const line = await stage.raw(client, stage.visitorEndpoint(site, stage.source()), {
        token: visitor.token,
        resume,
      });
      await line.until(
        (frame) => frame.t === 'events' && (frame.events as { seq: number }[]).some(({ seq }) => seq >= head),
      );
      await line.close();
    }
  }
}
