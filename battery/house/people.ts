/** Whoever connects to the server of a stage: visitors and agents of the product, and clients that speak raw frames. */
import type { Signal } from '@sapa/protocol';
import type { Staff } from '../checker/history.ts';
import { type Agent, createAgent, createVisitor, type Visitor } from '../clients/product.ts';
import { connectRaw, type RawClient } from '../clients/raw.ts';
import type { Endpoint } from '../clients/socket.ts';
import type { Random } from '../random.ts';
import { within } from '../wait.ts';
import type { Recorder } from './recorder.ts';
import { BOT_SITE, ORIGIN, PASSWORD, SITE } from './workspace.ts';

interface Parts {
  readonly random: Random;
  readonly recorder: Recorder;
  readonly staff: readonly Staff[];
  /** Of the server, where agents sign in. */
  readonly port: number;
  /** Where clients connect. */
  readonly clientPort: number;
}

/** Visitors who come from one loopback network. */
const PER_NETWORK = 200;
const ONLINE_MS = 35_000;

export function createPeople({ random, recorder, staff, port, clientPort }: Parts) {
  const origin = `http://127.0.0.1:${port}`;
  const visitors: Visitor[] = [];
  const agents: Agent[] = [];
  const signIn = createSignIn(origin);
  const watchers = new Set<() => void>();
  /** What colleagues were told last of an agent's status. */
  const statuses = new Map<string, string>();
  let sources = 0;

  function hear(signal: Signal): void {
    if (signal.type === 'presence' && 'agent' in signal) statuses.set(signal.agent, signal.status);
  }
  /** Loopback addresses one after the other. */
  const source = () => `127.0.${Math.floor(sources / PER_NETWORK) + 1}.${(sources++ % PER_NETWORK) + 1}`;

  const visitorEndpoint = (site: string, from?: string, to = clientPort): Endpoint => ({
    url: `ws://127.0.0.1:${to}/ws/visitor?site=${site}`,
    headers: { Origin: ORIGIN },
    from,
  });
  const agentEndpoint = (cookie: string, to = clientPort): Endpoint => ({
    url: `ws://127.0.0.1:${to}/ws/agent`,
    headers: { Origin: origin, Cookie: cookie },
  });

  return {
    visitors,
    agents,
    staff,
    signIn,
    source,
    visitorEndpoint,
    agentEndpoint,
    /** What colleagues were told last; undefined before the first word. */
    seenStatus: (agent: string) => statuses.get(agent),
    /** Told of every connection that a visitor opens. Returns how to stop. */
    onTry(watcher: () => void): () => void {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },

    /** @param to where they connect */
    addVisitor(site = random.chance(0.5) ? SITE : BOT_SITE, to = clientPort): Visitor {
      const client = `visitor-${visitors.length}`;
      const from = source();
      const endpoint = () => {
        for (const watcher of watchers) watcher();
        return visitorEndpoint(site, from, to);
      };
      const visitor = createVisitor({ client, site, endpoint, recorder, random: random.fork(client) });
      visitors.push(visitor);
      visitor.line.open();
      return visitor;
    },

    /** Signed in and online. */
    async addAgent(id: string, { accepts = true, to = clientPort } = {}): Promise<Agent> {
      const cookie = await signIn(id);
      const client = `${id}-console-${agents.length}`;
      const endpoint = () => agentEndpoint(cookie, to);
      const agent = createAgent({
        client,
        id,
        endpoint,
        recorder,
        random: random.fork(client),
        accepts,
        onSignal: hear,
      });
      agents.push(agent);
      agent.line.open();
      agent.line.do({ type: 'setPresence', status: 'online' });
      await within(ONLINE_MS, () => isAtRest(agent));
      return agent;
    },

    /** Connected and welcomed. */
    async raw(client: string, endpoint: Endpoint, hello: object = {}): Promise<RawClient> {
      const line = await connectRaw(endpoint, client, recorder);
      line.send({ t: 'hello', v: 1, locale: 'en', ...hello });
      await line.until(({ t }) => t === 'welcome');
      return line;
    },
  };
}

/** There, with nothing left to send. */
export const isAtRest = ({ line: { state } }: Visitor | Agent): boolean =>
  state.status === 'online' && state.outbox.length === 0;

/** A session cookie for each agent; asked for once, for sessions outlive the process. */
function createSignIn(origin: string): (agent: string) => Promise<string> {
  const cookies = new Map<string, string>();
  return async (agent) => {
    const known = cookies.get(agent);
    if (known) return known;
    const answer = await fetch(`${origin}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ email: `${agent}@shop.example`, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`${agent} could not sign in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.set(agent, cookie);
    return cookie;
  };
}
