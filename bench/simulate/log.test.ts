import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationEvent, ConversationId, SettingsInput } from '@sapa/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { written } from '../../server/src/app/written.ts';
import { fold } from '../../server/src/core/conversation/apply.ts';
import { reach } from '../../server/src/core/conversation/test/chat.ts';
import { ANI, MINUTE, SECOND } from '../../server/src/core/conversation/test/world.ts';
import { openSqliteStore } from '../../server/src/store/sqlite/sqlite-store.ts';
import { playLog } from './log.ts';

/** A database is opened several times, each in a thread of its own. */
const LONG = { timeout: 30_000 };

const department = (id: string) => ({ id, name: { id, en: id } });
const person = (id: string) => ({ id, name: id, email: `${id}@shop.example`, departments: ['sales'], capacity: 1 });
const settings: SettingsInput = {
  version: 1,
  name: 'Shop',
  sites: [{ key: 'shop', name: 'Shop', departments: ['sales', 'support'] }],
  departments: [department('sales'), department('support')],
  agents: [person(ANI.id)],
};

function served(startMs: number): ConversationEvent[] {
  const chat = reach.queued();
  chat.offer();
  chat.pass(5 * SECOND).agent(ANI, { type: 'acceptOffer' });
  chat.pass(3 * MINUTE).agent(ANI, { type: 'end' });
  chat.agent(ANI, { type: 'finishWrapUp' });
  return chat.log.map((event) => ({ ...event, at: event.at + startMs }));
}

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-log-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** One conversation a minute, though each takes three: the only agent is always late. */
async function dataFolder(): Promise<string> {
  const folder = await scratch();
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  const store = await openSqliteStore({ path: join(folder, 'db', 'sapa.sqlite') });
  for (let each = 0; each < 10; each++) {
    const id = `c${each}` as ConversationId;
    const events = served(each * MINUTE);
    const after = fold(id, events);
    if (after) await store.append({ before: undefined, after, events: events.map(written), outbound: [] });
  }
  await store.close();
  return folder;
}

test('what was recorded is played with the settings in force, and with others', LONG, async () => {
  const folder = await dataFolder();
  const others = join(folder, 'others.json');
  await writeFile(others, JSON.stringify({ ...settings, agents: ['one', 'two', 'three', 'four'].map(person) }));
  const { conversations, from, to, before, after } = await playLog(folder, others, 1);
  expect(conversations).toBe(10);
  expect(to).toBe((from ?? 0) + 9 * MINUTE + 1);
  expect(before.overall).toMatchObject({ name: 'all', conversations: 10 });
  expect(before.overall.meanWaitMs).toBeGreaterThan(3 * MINUTE);
  expect(after.overall.meanWaitMs).toBeLessThan(MINUTE);
});

test('a folder that cannot be used is named', LONG, async () => {
  const folder = await scratch();
  await expect(playLog(folder, undefined, 1)).rejects.toThrow(
    `${join(folder, 'settings.json')}: there is no such file`,
  );
  await writeFile(join(folder, 'settings.json'), '{"version":1}');
  await expect(playLog(folder, undefined, 1)).rejects.toThrow('settings.json: name: ');
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  await expect(playLog(folder, undefined, 1)).rejects.toThrow('cannot open the database');
  await (await openSqliteStore({ path: join(folder, 'db', 'sapa.sqlite') })).close();
  await expect(playLog(folder, undefined, 1)).rejects.toThrow('nobody who asked for a person is recorded');
});
