/** Visitors' tokens and identities, what leaves the system, and counts of proactive messages in memory. */
import type { ProactiveCount, SiteKey, VisitorId } from '@sapa/protocol';
import { DEVICES, type Outbound, type VisitStore } from '../../app/store.ts';

/** A token that was replaced has no visitor any more. */
interface Token {
  readonly visitor: VisitorId;
  readonly isOver: boolean;
}

export interface VisitShelf {
  readonly visitors: Set<VisitorId>;
  readonly tokens: Map<string, Token>;
  /** By key; what was settled stays taken. */
  readonly outbound: Map<string, Outbound | undefined>;
}

export const createVisitShelf = (): VisitShelf => ({ visitors: new Set(), tokens: new Map(), outbound: new Map() });

/** @param handOver gives an owner's unsent files to another */
export function createVisits(
  { visitors, tokens, outbound }: VisitShelf,
  handOver: (from: string, to: string) => void,
): VisitStore {
  const identities = new Map<string, VisitorId>();
  const counts = new Map<string, ProactiveCount & { readonly day: number }>();
  const placeOf = (site: SiteKey, external: string) => JSON.stringify([site, external]);

  function forgetTokens(visitor: VisitorId): void {
    const theirs = [...tokens].filter(([, each]) => each.visitor === visitor && !each.isOver);
    for (const [hash] of theirs.slice(0, Math.max(0, theirs.length - DEVICES))) tokens.delete(hash);
  }

  return {
    async visitorByToken(tokenHash) {
      const token = tokens.get(tokenHash);
      return token?.isOver === false ? token.visitor : undefined;
    },
    isTokenOver: async (tokenHash) => tokens.get(tokenHash)?.isOver === true,
    visitorByIdentity: async (site, external) => identities.get(placeOf(site, external)),
    isIdentified: async (visitor) => [...identities.values()].includes(visitor),
    async identify({ site, external, visitor, fresh, replaced, formerly }) {
      const theirs = identities.get(placeOf(site, external)) ?? visitor;
      identities.set(placeOf(site, external), theirs);
      visitors.add(theirs);
      tokens.set(fresh, { visitor: theirs, isOver: false });
      if (theirs === visitor && replaced) tokens.set(replaced, { visitor, isOver: true });
      if (formerly) handOver(`visitor:${formerly}`, `visitor:${theirs}`);
      forgetTokens(theirs);
      return theirs;
    },
    async unsettled(kinds, limit) {
      return [...outbound.values()]
        .flatMap((each) => (each && kinds.includes(each.kind) ? [each] : []))
        .slice(0, limit);
    },
    async settle(key) {
      if (outbound.has(key)) outbound.set(key, undefined);
    },
    async countProactive(what, site, rule, day) {
      const key = JSON.stringify([site, rule, day]);
      const before = counts.get(key) ?? { site, rule, day, shown: 0, opened: 0, answered: 0 };
      counts.set(key, { ...before, [what]: before[what] + 1 });
    },
    proactiveCounts: async (fromDay) => summed([...counts.values()].filter(({ day }) => day >= fromDay)),
  };
}

function summed(days: readonly ProactiveCount[]): ProactiveCount[] {
  const sums = new Map<string, ProactiveCount>();
  for (const { site, rule, shown, opened, answered } of days) {
    const key = JSON.stringify([site, rule]);
    const before = sums.get(key) ?? { site, rule, shown: 0, opened: 0, answered: 0 };
    const more = { shown: before.shown + shown, opened: before.opened + opened, answered: before.answered + answered };
    sums.set(key, { site, rule, ...more });
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count);
}
