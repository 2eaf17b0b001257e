/** F8: lines that are dead though nobody closed them: a client that is stopped, and networks that lose one direction or both. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SILENCE_MS } from '@sapa/protocol';
import type { Entry } from '../checker/history.ts';
import { type Network, openNetwork } from '../house/network.ts';
import { root } from '../house/process.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { inTime, sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const NOTICE_MS = 45_000;
const APART = fileURLToPath(new URL('../clients/apart.ts', import.meta.url));

async function agentApart(stage: Stage, id: string, port: number): Promise<ChildProcess> {
  const endpoint = stage.agentEndpoint(await stage.signIn(id), port);
  const args = ['--conditions=sapa-source', '--import', 'tsx', APART, id, `${id}-apart`, '7', JSON.stringify(endpoint)];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  createInterface(child.stdout).on('line', (line) => stage.recorder.entries.push(JSON.parse(line) as Entry));
  process.on('exit', () => child.kill('SIGKILL'));
  return child;
}

/** Visitors who are served by these agents, one each. */
async function chat(stage: Stage, agent: string): Promise<void> {
  const visitor = stage.addVisitor(SITE);
  visitor.say(`is ${agent} there?`);
  await within(10_000, () => visitor.line.state.outbox.length === 0 && visitor.conversation() !== undefined);
}

const ownedBy = (stage: Stage, agent: string) =>
  stage.visitors.filter(({ line }) =>
    [...line.state.conversations.values()].some(
      ({ snapshot }) => snapshot.agent?.name === agent && snapshot.status === 'active',
    ),
  );

export const f08: Fault = {
  name: 'F8',
  title: 'half-open and one-way lines',
  lane: 'waiting',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const agentGoneMs = isShort ? 5_000 : 45_000;
    const stage = await openStage({ random, agents: 3, capacity: 20, limits: { agentGoneMs, offerMs: 2_000 } });
    const networks = {
      apart: await openNetwork(stage.port),
      both: await openNetwork(stage.port),
      up: await openNetwork(stage.port),
      down: await openNetwork(stage.port),
    };
    const child = await agentApart(stage, 'agent-0', networks.apart.port);
    const deaf = await stage.addAgent('agent-1', { to: networks.both.port });
    await within(10_000, () => stage.seenStatus('agent-0') === 'online');
    for (let each = 0; each < 4; each++) await chat(stage, `agent-${each % 2}`);
    await within(10_000, () => ownedBy(stage, 'Agent 0').length + ownedBy(stage, 'Agent 1').length === 4);
    const lost = ownedBy(stage, 'Agent 0').length;
    expect(lost > 0 && deaf.mine().length > 0, 'nobody was served by those who die');
    // Who takes over, and sees the others come and go.
    await stage.addAgent('agent-2');
    const up = stage.addVisitor(SITE, networks.up.port);
    const down = stage.addVisitor(SITE, networks.down.port);
    for (const each of [up, down]) each.say('hello from afar');
    await within(10_000, () =>
      [up, down].every(({ line }) => line.state.status === 'online' && line.state.outbox.length === 0),
    );

    const from = performance.now();
    const since = Date.now();
    child.kill('SIGSTOP');
    networks.both.cut({ toServer: true, toClient: true });
    networks.up.cut({ toServer: true, toClient: false });
    networks.down.cut({ toServer: false, toClient: true });
    const clients = { both: deaf, up, down };
    const noticed: Record<string, number> = {};
    const watch = (name: string, isNoticed: () => boolean) =>
      within(NOTICE_MS, isNoticed, 50).then((isTrue) => {
        noticed[name] = performance.now() - from;
        expect(isTrue, `${name}: not noticed after ${NOTICE_MS} ms`);
      });
    const serverEnded = ({ wires }: Network) => (wires[0]?.serverEndedAt ?? 0) >= since;
    await Promise.all([
      // Who gave up may be back before we look: then there is a later welcome.
      ...Object.entries(clients).map(([name, { client, line }]) =>
        watch(`client, ${name}`, () => line.state.status !== 'online' || stage.recorder.isWelcomedSince(client, since)),
      ),
      ...Object.entries(networks).map(([name, network]) => watch(`server, ${name}`, () => serverEnded(network))),
      // Talk goes on meanwhile, to those who do not hear it.
      talk(stage),
    ]);
    const early = Object.entries(noticed).filter(([, ms]) => ms < SILENCE_MS / 4);
    expect(early.length === 0, `given up after ${JSON.stringify(early)} already`);
    stage.recorder.entries.push(...stoppedAt(stage, networks.apart.wires[0]?.serverEndedAt));
    const isRelieved = await within(agentGoneMs + 10_000, () => ownedBy(stage, 'Agent 0').length === 0, 100);
    expect(isRelieved, `${ownedBy(stage, 'Agent 0').length} visitors were still with the stopped agent`);
    child.kill('SIGCONT');
    expect(
      await within(20_000, () => stage.seenStatus('agent-0') === 'online', 100),
      'the stopped agent did not come back',
    );
    await sleep(1_500);
    expect(ownedBy(stage, 'Agent 0').length === 0, 'who came back took conversations away from others');
    await stage.settle();
    child.stdin?.end();
    await inTime(5_000, new Promise((resolve) => child.once('close', resolve)));
    const finished = await stage.finish();
    for (const network of Object.values(networks)) network.close();
    const times = Object.entries(noticed).map(([name, ms]) => `${name} ${(ms / 1_000).toFixed(1)} s`);
    const done = `one client stopped, three networks lost one direction or both; noticed: ${times.join(', ')}; ${lost} conversations relieved`;
    return { done, complaints, ...reported(finished, { lines: times.length }) };
  },
};

async function talk(stage: Stage): Promise<void> {
  for (let turn = 0; turn < 15; turn++) {
    for (const visitor of stage.visitors) if (visitor.line.state.outbox.length < 2) visitor.say(`turn ${turn}`);
    await sleep(2_000);
  }
}

/** A stopped process writes nothing down: its line ended when the server ended it. */
function stoppedAt({ recorder }: Stage, at = Date.now()): Entry[] {
  const welcomed = recorder.entries.findLast((entry) => entry.kind === 'welcome' && entry.client === 'agent-0-apart');
  if (welcomed?.kind !== 'welcome') return [];
  const { client, connection, person } = welcomed;
  return [{ kind: 'closed', client, connection, person, at }];
}
