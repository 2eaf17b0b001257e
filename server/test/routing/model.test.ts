/** Whatever visitors, agents, supervisors and owners do, in whatever order, routing keeps its promises. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deeds } from './deeds.ts';
import { Shift } from './shift.ts';
import { STAFF } from './workplace.ts';

const MOST = 120;
const oneDay = fc.record({
  deeds: fc.array(fc.tuple(deeds, fc.boolean()), { minLength: 20, maxLength: MOST, size: 'max' }),
  lot: fc.double({ min: 0, max: 0.99, noNaN: true }),
  /** Begins with somebody at work: most of what can happen needs that. */
  online: fc.subarray(STAFF, { minLength: 2 }),
});

test('[C2] [C4] [C5] one owner, within capacity; nobody waits in vain, for ever, or for nobody; a wait never begins anew', async () => {
  await fc.assert(
    fc.asyncProperty(oneDay, async ({ deeds: all, lot, online }) => {
      const shift = await Shift.begin(() => lot);
      for (const id of online) {
        await shift.take({ who: 'line', id, does: 'come' }, true);
        await shift.take({ who: 'agent', id, does: { type: 'setPresence', status: 'online' }, pick: 0 }, true);
      }
      for (const [deed, isAlone] of all) {
        await shift.take(deed, isAlone);
        if (isAlone) expect(await shift.look()).toEqual([]);
      }
      expect(await shift.end()).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 60_000);
