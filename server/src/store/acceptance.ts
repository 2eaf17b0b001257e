/** What every store keeps to. Each implementation runs this suite (`describeStore`) and adds what only it can show. */
import type { AgentId, ConversationEvent, EntryId, SiteKey } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileRow } from '../app/file-rows.ts';
import { KEPT_PER_ENTRY } from '../app/proposals.ts';
import { DEVICES, type Store, StoreError } from '../app/store.ts';
import { written } from '../app/written.ts';
import { closed, command, commandOf, idOf, inBot, proposed, said, visitorOf, words } from './fixtures.ts';

/** @param open an empty store; the suite closes it */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    const shop = idOf('c1');
    const seqs = async (range: Parameters<Store['read']>[1], of = shop) =>
      (await store.read(of, range)).map(({ event }) => event.seq);

    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('the log', () => {
      test('what was appended is read back as it was', async () => {
        const event = { ...said(1, 'Halo "toko" \u2028 👋\u0000'), command: commandOf(1) };
        const append = words('c1', 0, 1, { events: [event] });
        expect(await store.append(append)).toBe('stored');
        expect(await store.read(shop, {})).toEqual([written(event)]);
        expect(await store.load(shop)).toEqual(append.after);
      });

      test('what nobody stored is not there', async () => {
        expect(await store.load(shop)).toBeUndefined();
        expect(await store.read(shop, {})).toEqual([]);
        expect(await store.findCommand({ conversation: shop }, 'visitor:v', commandOf(1))).toBeUndefined();
        expect(await store.open()).toEqual([]);
      });

      test('a range is after < seq < before, cut from its start or its end', async () => {
        await store.append(words('c1', 0, 9));
        expect(await seqs({})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        expect(await seqs({ after: 7 })).toEqual([8, 9]);
        expect(await seqs({ after: 2, before: 6 })).toEqual([3, 4, 5]);
        expect(await seqs({ after: 2, limit: 2 })).toEqual([3, 4]);
        expect(await seqs({ before: 6, limit: 2, fromEnd: true })).toEqual([4, 5]);
        expect(await seqs({ limit: 0, fromEnd: true })).toEqual([]);
        expect(await seqs({ after: 9 })).toEqual([]);
      });

      test('an append on another head conflicts and leaves nothing behind', async () => {
        await store.append(words('c1', 0, 2));
        const late = words('c1', 1, 1, {
          command: command('visitor:v', 1, 2),
          outbound: [{ key: 'k', kind: 'webhook', body: '{}' }],
          visitor: { id: visitorOf('v'), tokenHash: 't', createdAt: 1 },
        });
        expect(await store.append(late)).toBe('conflict');
        expect(await store.append(words('c2', 1, 1, { outbound: late.outbound }))).toBe('conflict');
        expect(await seqs({})).toEqual([1, 2]);
        expect((await store.load(shop))?.head).toBe(2);
        expect(await store.load(idOf('c2'))).toBeUndefined();
        expect(await store.findCommand({ conversation: shop }, 'visitor:v', commandOf(1))).toBeUndefined();
        expect(await store.visitorByToken('t')).toBeUndefined();
      });

      test('[D3] racing appends leave a log without gap or repeat', async () => {
        let stored = 0;
        const race = async () => {
          for (let tries = 0; tries < 20; tries += 1) {
            const head = (await store.load(shop))?.head ?? 0;
            if ((await store.append(words('c1', head, 2))) === 'stored') stored += 1;
          }
        };
        await Promise.all(Array.from({ length: 8 }, race));
        expect(stored).toBeGreaterThanOrEqual(20);
        expect(await seqs({})).toEqual(Array.from({ length: stored * 2 }, (_, index) => index + 1));
        expect((await store.load(shop))?.head).toBe(stored * 2);
      });

      test('[D3] events that leave a gap are refused as a bug', async () => {
        await expect(store.append(words('c1', 0, 1, { events: [said(2)], after: inBot('c1', 1) }))).rejects.toThrow(
          RangeError,
        );
        await expect(store.append(words('c1', 0, 1, { after: inBot('c1', 3) }))).rejects.toThrow(RangeError);
        expect(await store.load(shop)).toBeUndefined();
      });

      test('an append without events is refused as a bug', async () => {
        await store.append(words('c1', 0, 1));
        await expect(store.append(words('c1', 1, 0))).rejects.toThrow(RangeError);
        expect(await seqs({})).toEqual([1]);
      });

      test('a long log is loaded as the state after its last event', async () => {
        for (let head = 0; head < 75; head += 5) await store.append(words('c1', head, 5));
        expect(await store.load(shop)).toEqual(inBot('c1', 75));
        expect(await store.open()).toEqual([inBot('c1', 75)]);
        expect(await store.ofVisitor(visitorOf('visitor-1'), 1)).toEqual([inBot('c1', 75)]);
      });

      test('[D5] what was stored before something else was sent has the lower seq', async () => {
        expect(await store.append(words('c1', 0, 1, { events: [said(1, 'first')] }))).toBe('stored');
        expect(await store.append(words('c1', 1, 1, { events: [said(2, 'second')] }))).toBe('stored');
        expect(await store.read(shop, {})).toMatchObject([
          { event: { seq: 1, text: 'first' } },
          { event: { seq: 2, text: 'second' } },
        ]);
      });
    });

    describe('commands', () => {
      test('[D2] a command is kept once, with what it became', async () => {
        const known = command('visitor:v', 1, 1, 'abc');
        await store.append(words('c1', 0, 2, { command: known }));
        expect(await store.findCommand({ conversation: shop }, 'visitor:v', commandOf(1))).toEqual({
          conversation: shop,
          seq: 1,
          bodyHash: 'abc',
        });
        expect(await store.commandsOf(shop)).toEqual([commandOf(1)]);
        expect(await store.commandsOf(idOf('c2'))).toEqual([]);
      });

      test('[D2] a command is found among the conversations of its visitor, and of nobody else', async () => {
        await store.append(words('c1', 0, 1, { command: command('visitor:v', 1, 1), after: inBot('c1', 1, 'v') }));
        await store.append(words('c2', 0, 1, { after: inBot('c2', 1, 'v') }));
        const found = (visitor: string) =>
          store.findCommand({ visitor: visitorOf(visitor) }, 'visitor:v', commandOf(1));
        expect(await found('v')).toMatchObject({ conversation: shop, seq: 1 });
        expect(await found('w')).toBeUndefined();
      });

      test('[D2] a command of a visitor is found whoever they were when they sent it; nobody takes it for an agent’s', async () => {
        await store.append(words('c1', 0, 1, { command: command('visitor:before', 1, 1), after: inBot('c1', 1, 'v') }));
        const places = [{ conversation: shop }, { visitor: visitorOf('v') }];
        for (const place of places) {
          expect(await store.findCommand(place, 'visitor:v', commandOf(1))).toMatchObject({ seq: 1 });
          expect(await store.findCommand(place, 'visitor:v', commandOf(2))).toBeUndefined();
          expect(await store.findCommand(place, 'agent:a', commandOf(1))).toBeUndefined();
        }
        expect(await store.findCommand({ conversation: idOf('c2') }, 'visitor:v', commandOf(1))).toBeUndefined();
      });

      test('[D2] the same id of another sender is another command', async () => {
        await store.append(words('c1', 0, 1, { command: command('visitor:v', 1, 1) }));
        expect(await store.append(words('c1', 1, 1, { command: command('agent:a', 1, 2) }))).toBe('stored');
        expect((await store.findCommand({ conversation: shop }, 'agent:a', commandOf(1)))?.seq).toBe(2);
      });
    });

    describe('all or nothing', () => {
      const webhook = { key: 'conversation c1 seq 1', kind: 'webhook', body: '{}' };

      test('[D6] what leaves is stored with its cause: when one cannot be kept, neither is', async () => {
        await store.append(words('c1', 0, 1, { outbound: [webhook] }));
        const again = words('c2', 0, 1, {
          command: command('visitor:v', 1, 1),
          outbound: [{ ...webhook, key: 'fresh' }, webhook],
        });
        await expect(store.append(again)).rejects.toThrow(StoreError);
        expect(await store.load(idOf('c2'))).toBeUndefined();
        expect(await store.read(idOf('c2'), {})).toEqual([]);
        expect(await store.findCommand({ conversation: idOf('c2') }, 'visitor:v', commandOf(1))).toBeUndefined();
        expect(await store.append({ ...again, outbound: [{ ...webhook, key: 'fresh' }] })).toBe('stored');
      });

      test('[D6] what a conflicting append wanted to send is not kept', async () => {
        expect(await store.append(words('c1', 5, 1, { outbound: [webhook] }))).toBe('conflict');
        expect(await store.append(words('c1', 0, 1, { outbound: [webhook] }))).toBe('stored');
      });

      test('one that fails or conflicts hurts none of those that came with it', async () => {
        await store.append(words('c0', 0, 1, { outbound: [webhook] }));
        const outcomes = await Promise.allSettled([
          store.append(words('c1', 0, 1)),
          store.append(words('c2', 3, 1)),
          store.append(words('c3', 0, 1, { outbound: [webhook] })),
          store.append(words('c4', 0, 1)),
        ]);
        expect(outcomes).toMatchObject([
          { value: 'stored' },
          { value: 'conflict' },
          { status: 'rejected', reason: { name: 'StoreError', kind: 'failed' } },
          { value: 'stored' },
        ]);
        expect((await store.open()).map(({ id }) => id).toSorted()).toEqual(['c0', 'c1', 'c4']);
        expect(await store.append(words('c3', 0, 1))).toBe('stored');
      });
    });

    describe('lists', () => {
      test('open ones are all that are not closed', async () => {
        await store.append(words('c1', 0, 1));
        await store.append(words('c2', 0, 1));
        await store.append(words('c1', 1, 1, { after: closed('c1', 2, false) }));
        expect(await store.open()).toEqual([inBot('c2', 1)]);
        await store.append(words('c1', 2, 1, { before: closed('c1', 2, false) }));
        expect((await store.open()).map(({ id }) => id)).toEqual(['c1', 'c2']);
      });

      test('follow-ups are closed ones that owe an answer, newest first', async () => {
        await store.append(words('c1', 0, 3, { after: closed('c1', 3, true) }));
        await store.append(words('c2', 0, 2, { after: closed('c2', 2, true) }));
        await store.append(words('c3', 0, 4, { after: closed('c3', 4, false) }));
        await store.append(words('c4', 0, 1));
        expect((await store.followUps(10)).map(({ id }) => id)).toEqual(['c1', 'c2']);
        expect((await store.followUps(1)).map(({ id }) => id)).toEqual(['c1']);
        await store.append(words('c1', 3, 1, { before: closed('c1', 3, true), after: closed('c1', 4, false) }));
        expect((await store.followUps(10)).map(({ id }) => id)).toEqual(['c2']);
      });

      test('all come those that began last first, page by page', async () => {
        for (const id of ['c2', 'c1', 'c3']) await store.append(words(id, 0, 1));
        await store.append(words('c2', 1, 1));
        expect(await store.newest({ limit: 2 })).toEqual(['c3', 'c1']);
        expect(await store.newest({ before: idOf('c1'), limit: 2 })).toEqual(['c2']);
        expect(await store.newest({ before: idOf('c2'), limit: 2 })).toEqual([]);
      });

      test('conversations of a visitor come newest first', async () => {
        for (const id of ['c1', 'c2', 'c3']) {
          await store.append(words(id, 0, 1, { after: inBot(id, 1, id === 'c2' ? 'other' : 'mine') }));
        }
        await store.append(words('c1', 1, 1, { before: inBot('c1', 1, 'mine'), after: inBot('c1', 2, 'mine') }));
        expect((await store.ofVisitor(visitorOf('mine'), 5)).map(({ id }) => id)).toEqual(['c3', 'c1']);
        expect((await store.ofVisitor(visitorOf('mine'), 1)).map(({ id }) => id)).toEqual(['c3']);
        expect(await store.ofVisitor(visitorOf('nobody'), 5)).toEqual([]);
      });
    });

    describe('proposals', () => {
      const entries = ['hours', 'shipping'] as EntryId[];
      const all = (limit = 10, offset = 0) => store.proposals({ entries, limit, offset });
      const shown = async (limit = 10) =>
        (await all(limit)).map(({ text, entry, by, at, count }) => [text, entry, by, at, count]);
      const propose = (conversation: string, head: number, ...texts: string[]) =>
        words(conversation, head, 0, {
          events: texts.map((text, index) => proposed(head + 1 + index, text)),
          after: inBot(conversation, head + texts.length),
        });

      test('what events propose is kept with them, the same words once, as they were said last', async () => {
        expect(await all()).toEqual([]);
        await store.append(propose('c1', 0, 'Kapan buka?', 'Buka jam berapa'));
        expect(await shown()).toEqual([
          ['Buka jam berapa', 'hours', 'visitor', 1_002, 1],
          ['Kapan buka?', 'hours', 'visitor', 1_001, 1],
        ]);
        await store.append(propose('c2', 2, 'never stored'));
        await store.append(words('c1', 2, 1));
        await store.append({ ...propose('c1', 3, '  kapan   BUKA? '), before: inBot('c1', 3) });
        expect(await shown()).toEqual([
          ['kapan   BUKA?', 'hours', 'visitor', 1_004, 1],
          ['Buka jam berapa', 'hours', 'visitor', 1_002, 1],
        ]);
        expect(await shown(1)).toHaveLength(1);
      });

      test('conversations count, not repeats; what most of them said comes first', async () => {
        await store.append(propose('c1', 0, 'often', 'Often', 'OFTEN', 'seldom'));
        expect(await shown()).toEqual([
          ['seldom', 'hours', 'visitor', 1_004, 1],
          ['OFTEN', 'hours', 'visitor', 1_003, 1],
        ]);
        await store.append(propose('c2', 0, 'often'));
        expect(await shown()).toEqual([
          ['often', 'hours', 'visitor', 1_001, 2],
          ['seldom', 'hours', 'visitor', 1_004, 1],
        ]);
        await store.append({ ...propose('c1', 4, 'often'), before: inBot('c1', 4) });
        expect((await all())[0]).toMatchObject({ text: 'often', count: 2 });
      });

      test('only those about the entries that are asked for, from any place on', async () => {
        const other = proposed(2, 'Ongkir?', { entry: 'shipping' as EntryId });
        await store.append(words('c1', 0, 0, { events: [proposed(1, 'Kapan?'), other], after: inBot('c1', 2) }));
        const about = async (...names: string[]) =>
          (await store.proposals({ entries: names as EntryId[], limit: 10 })).map(({ text }) => text);
        expect([await about('hours'), await about('shipping'), await about('gone'), await about()]).toEqual([
          ['Kapan?'],
          ['Ongkir?'],
          [],
          [],
        ]);
        expect((await all(1, 1)).map(({ text }) => text)).toEqual(['Kapan?']);
        expect(await all(1, 2)).toEqual([]);
      });

      test('of one entry so many are kept: the least counted and oldest go, other entries keep theirs', async () => {
        const other = proposed(2, 'Ongkir?', { entry: 'shipping' as EntryId });
        await store.append(words('c1', 0, 0, { events: [proposed(1, 'counted'), other], after: inBot('c1', 2) }));
        await store.append(propose('c2', 0, 'oldest', 'counted'));
        const flood = Array.from({ length: KEPT_PER_ENTRY - 1 }, (_, index) => `flood ${index}`);
        await store.append(propose('c3', 0, ...flood));
        const kept = (await all(1_000)).map(({ text }) => text);
        expect(kept).toHaveLength(KEPT_PER_ENTRY + 1);
        expect(kept).toEqual(expect.arrayContaining(['counted', 'Ongkir?', ...flood]));
        expect(kept).not.toContain('oldest');
        await store.append(propose('c4', 0, 'said just now'));
        const later = (await all(1_000)).map(({ text }) => text);
        expect(later).toHaveLength(KEPT_PER_ENTRY + 1);
        expect(later).toContain('said just now');
        expect(later).not.toContain('flood 0');
      });

      test('the same words for another entry are another proposal, and so are an agent’s the same one', async () => {
        const other = proposed(1, 'Kapan?', { entry: 'shipping' as EntryId });
        const agents = proposed(2, 'kapan?', { entry: 'shipping' as EntryId, by: 'agent' });
        await store.append(
          words('c1', 0, 0, { events: [other, agents, proposed(3, 'Kapan?')], after: inBot('c1', 3) }),
        );
        expect(await shown()).toEqual([
          ['Kapan?', 'hours', 'visitor', 1_003, 1],
          ['kapan?', 'shipping', 'agent', 1_002, 1],
        ]);
      });

      test('an append that conflicts or fails proposes nothing', async () => {
        await store.append(words('c1', 0, 1, { outbound: [{ key: 'taken', kind: 'webhook', body: '' }] }));
        expect(await store.append(propose('c1', 0, 'late'))).toBe('conflict');
        const failing = { ...propose('c2', 0, 'lost'), outbound: [{ key: 'taken', kind: 'webhook', body: '' }] };
        const both = [store.append(failing), store.append(propose('c3', 0, 'kept'))];
        expect(await Promise.allSettled(both)).toMatchObject([{ status: 'rejected' }, { value: 'stored' }]);
        expect(await shown()).toEqual([['kept', 'hours', 'visitor', 1_001, 1]]);
      });

      test('what was dismissed does not come back', async () => {
        await store.append(propose('c1', 0, 'one', 'two'));
        const [two, one] = await all();
        expect(await store.dismissProposal(two?.id ?? '')).toBe(true);
        expect(await store.dismissProposal(two?.id ?? '')).toBe(false);
        expect(await store.dismissProposal('nothing of the kind')).toBe(false);
        await store.append(propose('c2', 0, 'TWO'));
        expect(await all()).toEqual([one]);
      });
    });

    describe('visits', () => {
      const shopKey = 'shop' as SiteKey;
      const of = (external: string, visitor: string, fresh: string, more: object = {}) =>
        store.identify({ site: shopKey, external, visitor: visitorOf(visitor), fresh, ...more });

      test('a newcomer whom the site vouches for is kept with a token of their own; the one before is over', async () => {
        expect(await of('u1', 'v', 'fresh', { createdAt: 1, replaced: 'old' })).toBe('v');
        expect(await store.visitorByToken('fresh')).toBe('v');
        expect(await store.visitorByToken('old')).toBeUndefined();
        expect([await store.isTokenOver('old'), await store.isTokenOver('fresh')]).toEqual([true, false]);
        expect(await store.visitorByIdentity(shopKey, 'u1')).toBe('v');
        expect(await store.visitorByIdentity('other' as SiteKey, 'u1')).toBeUndefined();
        expect([await store.isIdentified(visitorOf('v')), await store.isIdentified(visitorOf('w'))]).toEqual([
          true,
          false,
        ]);
      });

      test('the token of a visitor who is known already is replaced wherever it was kept', async () => {
        await store.append(words('c1', 0, 1, { visitor: { id: visitorOf('v'), tokenHash: 't1', createdAt: 1 } }));
        expect(await of('u1', 'v', 't2', { replaced: 't1' })).toBe('v');
        expect(await store.visitorByToken('t1')).toBeUndefined();
        expect(await store.isTokenOver('t1')).toBe(true);
        expect(await store.visitorByToken('t2')).toBe('v');
        // Their other tab says its first word late: it keeps nothing of the old token.
        await store.append(words('c2', 0, 1, { visitor: { id: visitorOf('v'), tokenHash: 't1', createdAt: 1 } }));
        expect(await store.visitorByToken('t1')).toBeUndefined();
      });

      test('a known person on another device is who they were, and the token they came with stays whose it was', async () => {
        await of('u1', 'v', 'first', { createdAt: 1 });
        await store.append(words('c1', 0, 1, { visitor: { id: visitorOf('w'), tokenHash: 'tw', createdAt: 1 } }));
        expect(await of('u1', 'w', 'second', { replaced: 'tw' })).toBe('v');
        expect(await store.visitorByToken('second')).toBe('v');
        expect(await store.visitorByToken('first')).toBe('v');
        expect(await store.visitorByToken('tw')).toBe('w');
      });

      test('files that a known person did not send before they signed in go along, what they sent stays', async () => {
        await of('u1', 'v', 'first', { createdAt: 1 });
        const upload = async (id: string, owner: string) => {
          await store.addFile({ id, owner, name: `${id}.png`, bytes: 1, createdAt: 1 });
          await store.completeFile(id, { hash: id, type: 'image/png' });
        };
        for (const id of ['sent', 'unsent']) await upload(id, 'visitor:w');
        await upload('other', 'visitor:x');
        await store.append(words('c1', 0, 1, { attachments: ['sent'] }));
        await of('u1', 'v', 'second', { formerly: visitorOf('w'), replaced: 'tw' });
        const owners = (await store.files(['sent', 'unsent', 'other'])).map(({ id, owner }) => [id, owner]);
        expect(owners.sort()).toEqual([
          ['other', 'visitor:x'],
          ['sent', 'visitor:w'],
          ['unsent', 'visitor:v'],
        ]);
        expect([await store.isTokenOver('tw'), await store.visitorByToken('tw')]).toEqual([true, undefined]);
      });

      test('two devices told of a new person at once become one visitor', async () => {
        const both = await Promise.all([of('u1', 'v', 'tv', { createdAt: 1 }), of('u1', 'w', 'tw', { createdAt: 1 })]);
        expect(both).toEqual(['v', 'v']);
        expect(await store.visitorByToken('tw')).toBe('v');
      });

      test('of one visitor so many tokens are kept, the newest', async () => {
        for (let device = 0; device <= DEVICES + 1; device++) await of('u1', 'v', `t${device}`, { createdAt: 1 });
        expect(await store.visitorByToken(`t${DEVICES + 1}`)).toBe('v');
        expect(await store.visitorByToken('t1')).toBeUndefined();
        expect(await store.isTokenOver('t1')).toBe(false);
      });

      test('what leaves is asked for until it is settled, oldest first, by kind', async () => {
        const mail = (key: string) => ({ key, kind: 'mail', body: `{"key":"${key}"}` });
        await store.append(words('c1', 0, 1, { outbound: [mail('a'), { key: 'w', kind: 'webhook', body: '{}' }] }));
        await store.append(words('c2', 0, 1, { outbound: [mail('b')] }));
        const keys = async (limit = 10) => (await store.unsettled(['mail'], limit)).map(({ key }) => key);
        expect(await store.unsettled(['mail'], 1)).toEqual([{ ...mail('a'), conversation: shop }]);
        expect(await keys()).toEqual(['a', 'b']);
        await store.settle('a', 5);
        expect(await keys()).toEqual(['b']);
        await store.settle('b', 6, 'no such mailbox');
        await store.settle('never there', 7);
        expect(await keys()).toEqual([]);
        // Its key stays taken.
        await expect(store.append(words('c1', 1, 1, { outbound: [mail('a')] }))).rejects.toThrow(StoreError);
      });

      test('proactive messages are counted by site, rule and day', async () => {
        const count = (what: 'shown' | 'opened' | 'answered', rule: string, day: number, site = shopKey) =>
          store.countProactive(what, site, rule, day);
        await Promise.all([count('shown', 'r1', 10), count('shown', 'r1', 11), count('opened', 'r1', 11)]);
        await Promise.all([
          count('shown', 'r2', 11),
          count('answered', 'r1', 11),
          count('shown', 'r1', 11, 'b' as SiteKey),
        ]);
        expect(await store.proactiveCounts(11)).toEqual([
          { site: 'b', rule: 'r1', shown: 1, opened: 0, answered: 0 },
          { site: 'shop', rule: 'r1', shown: 1, opened: 1, answered: 1 },
          { site: 'shop', rule: 'r2', shown: 1, opened: 0, answered: 0 },
        ]);
        expect((await store.proactiveCounts(10))[1]).toMatchObject({ rule: 'r1', shown: 2 });
        expect(await store.proactiveCounts(12)).toEqual([]);
      });

      test('a conversation that became somebody else’s is found among theirs', async () => {
        await store.append(words('c1', 0, 1, { after: inBot('c1', 1, 'v') }));
        const before = inBot('c1', 1, 'v');
        const event: ConversationEvent = { type: 'identified', seq: 2, at: 1_002, visitor: visitorOf('w') };
        const after = { ...before, head: 2, visitor: { id: visitorOf('w'), identified: true as const } };
        await store.append({ before, after, events: [written(event)], outbound: [] });
        expect(await store.ofVisitor(visitorOf('v'), 5)).toEqual([]);
        expect(await store.ofVisitor(visitorOf('w'), 5)).toEqual([after]);
      });
    });

    describe('files', () => {
      const row = (id: string, more: Partial<FileRow> = {}): FileRow => ({
        ...{ id, owner: 'visitor:v', name: `${id}.png`, bytes: 5, createdAt: 1 },
        ...more,
      });
      const content = { hash: 'ab12', type: 'image/png', width: 3, height: 2 };
      const kept = async (id: string) => (await store.files([id]))[0];
      const send = (conversation: string, ...attachments: string[]) => words(conversation, 0, 1, { attachments });

      test('a file is what was announced, then what it holds, then where it was sent', async () => {
        await store.addFile(row('f1'));
        expect(await store.files(['f1', 'f2'])).toEqual([row('f1')]);
        expect(await store.completeFile('f1', content)).toBe(true);
        expect(await kept('f1')).toEqual({ ...row('f1'), content });
        expect(await store.append(send('c1', 'f1'))).toBe('stored');
        expect(await kept('f1')).toEqual({ ...row('f1'), content, conversation: shop });
      });

      test('a file is complete once, and one that is gone never', async () => {
        await store.addFile(row('f1'));
        await store.completeFile('f1', { hash: 'cd', type: 'application/pdf' });
        expect(await store.completeFile('f1', content)).toBe(false);
        expect(await store.completeFile('f2', content)).toBe(false);
        expect((await kept('f1'))?.content).toEqual({ hash: 'cd', type: 'application/pdf' });
      });

      test.each([
        ['not complete', []],
        ['gone', ['f1']],
      ])('an append that sends one that is %s is refused, with all the rest of it', async (_name, gone) => {
        await store.addFile(row('f0'));
        await store.completeFile('f0', content);
        await store.addFile(row('f1'));
        for (const id of gone) await store.deleteUnsent(id);
        expect(await store.append(send('c1', 'f0', 'f1'))).toBe('gone');
        expect(await store.load(shop)).toBeUndefined();
        expect((await kept('f0'))?.conversation).toBeUndefined();
      });

      test('a file is sent once, whoever races', async () => {
        await store.addFile(row('f1'));
        await store.completeFile('f1', content);
        expect(await store.append(send('c3', 'f1', 'f1'))).toBe('gone');
        const both = await Promise.all([store.append(send('c1', 'f1')), store.append(send('c2', 'f1'))]);
        expect(both.toSorted()).toEqual(['gone', 'stored']);
      });

      test('a conflict sends nothing', async () => {
        await store.addFile(row('f1'));
        await store.completeFile('f1', content);
        expect(await store.append(words('c1', 3, 1, { attachments: ['f1'] }))).toBe('conflict');
        expect((await kept('f1'))?.conversation).toBeUndefined();
      });

      test('what was sent is not taken away; what was not is, once', async () => {
        for (const id of ['f1', 'f2']) await store.addFile(row(id));
        await store.completeFile('f1', content);
        await store.append(send('c1', 'f1'));
        expect([await store.deleteUnsent('f1'), await store.deleteUnsent('f2')]).toEqual([false, true]);
        expect([await store.deleteUnsent('f2'), await kept('f2')]).toEqual([false, undefined]);
      });

      test('who has how many that were not sent, and which of them are old', async () => {
        for (const [id, createdAt] of Object.entries({ f1: 10, f2: 20, f3: 30 }))
          await store.addFile(row(id, { createdAt }));
        await store.addFile(row('f4', { owner: 'agent:rani', createdAt: 15 }));
        await store.completeFile('f1', content);
        await store.append(send('c1', 'f1'));
        expect([await store.unsentBy('visitor:v'), await store.unsentBy('visitor:w')]).toEqual([2, 0]);
        const old = async (limit: number) => (await store.unsentBefore(30, limit)).map(({ id }) => id);
        expect([await old(10), await old(1)]).toEqual([['f2', 'f4'], ['f2']]);
      });

      test('contents are named as long as one file has them', async () => {
        for (const id of ['f1', 'f2']) {
          await store.addFile(row(id));
          await store.completeFile(id, content);
        }
        await store.deleteUnsent('f1');
        expect(await store.isHashNamed('ab12')).toBe(true);
        await store.deleteUnsent('f2');
        expect(await store.isHashNamed('ab12')).toBe(false);
      });

      test('a newcomer who uploads is kept, and kept once when they speak', async () => {
        const visitor = { id: visitorOf('v'), tokenHash: 'hash-1', createdAt: 1 };
        await store.addFile(row('f1'), visitor);
        expect(await store.visitorByToken('hash-1')).toBe('v');
        expect(await store.append(words('c1', 0, 1, { visitor }))).toBe('stored');
      });
    });

    describe('people', () => {
      const agent = 'sari' as AgentId;

      test('a visitor is found by the hash of their token, once they said something', async () => {
        const visitor = { id: visitorOf('v'), tokenHash: 'hash-1', createdAt: 1 };
        await store.append(words('c1', 0, 1, { visitor }));
        expect(await store.visitorByToken('hash-1')).toBe('v');
        expect(await store.visitorByToken('hash-2')).toBeUndefined();
      });

      test('a visitor who starts twice at once is kept once', async () => {
        const visitor = { id: visitorOf('v'), tokenHash: 'hash-1', createdAt: 1 };
        const twice = ['c1', 'c2'].map((id) => store.append(words(id, 0, 1, { visitor })));
        expect(await Promise.all(twice)).toEqual(['stored', 'stored']);
        expect(await store.visitorByToken('hash-1')).toBe('v');
      });

      test("nobody gets another visitor's token", async () => {
        await store.append(words('c1', 0, 1, { visitor: { id: visitorOf('v'), tokenHash: 't', createdAt: 1 } }));
        const thief = words('c2', 0, 1, { visitor: { id: visitorOf('w'), tokenHash: 't', createdAt: 2 } });
        await expect(store.append(thief)).rejects.toMatchObject({ kind: 'failed' });
        expect(await store.visitorByToken('t')).toBe('v');
        expect(await store.load(idOf('c2'))).toBeUndefined();
      });

      test('a password is kept and replaced', async () => {
        expect(await store.hasPasswords()).toBe(false);
        expect(await store.passwordOf(agent)).toBeUndefined();
        await store.setPassword(agent, 'one');
        await store.setPassword(agent, 'two');
        expect(await store.passwordOf(agent)).toBe('two');
        expect(await store.hasPasswords()).toBe(true);
      });

      test('a session lives until it is deleted', async () => {
        await store.saveSession('t', { agent, expiresAt: 5 });
        await store.saveSession('t', { agent, expiresAt: 9 });
        expect(await store.session('t')).toEqual({ agent, expiresAt: 9 });
        await store.deleteSession('t');
        expect(await store.session('t')).toBeUndefined();
      });

      test('the setup link works once, and only the newest one', async () => {
        await store.saveSetupToken('old');
        await store.saveSetupToken('new');
        expect(await store.useSetupToken('old')).toBe(false);
        const tries = await Promise.all([store.useSetupToken('new'), store.useSetupToken('new')]);
        expect(tries.toSorted()).toEqual([false, true]);
        expect(await store.useSetupToken('new')).toBe(false);
      });

      test('the last presence of each agent is kept', async () => {
        await store.setPresence(agent, { status: 'online' });
        await store.setPresence('budi' as AgentId, { status: 'away', auto: 'missed' });
        await store.setPresence(agent, { status: 'away', label: 'Lunch' });
        await store.setPresence('budi' as AgentId, { status: 'offline' });
        expect(await store.presence()).toEqual(
          new Map([
            [agent, { status: 'away', label: 'Lunch' }],
            ['budi', { status: 'offline' }],
          ]),
        );
      });
    });
  });
}
