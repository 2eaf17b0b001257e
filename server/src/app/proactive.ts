/** When sites speak first: which rules are on, and how often their messages were shown, opened and answered. */
import type { ProactiveCount, ProactiveRulesView, SiteKey } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Facts } from './facts.ts';
import type { Clock } from './ports.ts';
import type { VisitStore } from './store.ts';

export interface Proactive {
  /** Undefined where there is no such site. */
  rules(site: SiteKey): ProactiveRulesView | undefined;
  /** False where there is no such site or rule, or it is off. */
  seen(site: SiteKey, rule: string, what: 'shown' | 'opened'): Promise<boolean>;
  /** A conversation has begun. */
  begun(state: State): Promise<void>;
  /** Of so many days, today included, UTC. */
  counts(days: number): Promise<readonly ProactiveCount[]>;
}

interface Parts {
  readonly facts: Pick<Facts, 'site' | 'departments'>;
  readonly store: Pick<VisitStore, 'countProactive' | 'proactiveCounts'>;
  readonly clock: Clock;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

export function createProactive({ facts, store, clock }: Parts): Proactive {
  const today = () => Math.floor(clock.now() / DAY_MS);
  const rulesOf = (site: SiteKey) => facts.site(site)?.proactive.filter(({ enabled }) => enabled);
  return {
    rules(site) {
      const rules = rulesOf(site)?.map(({ id, text, when }) => ({ id, text, when }));
      return rules && { rules, open: facts.departments(site, 'en').some(({ open }) => open) };
    },
    async seen(site, rule, what) {
      if (!rulesOf(site)?.some(({ id }) => id === rule)) return false;
      await store.countProactive(what, site, rule, today());
      return true;
    },
    async begun({ site, proactive }) {
      if (proactive) await store.countProactive('answered', site, proactive, today());
    },
    counts: (days) => store.proactiveCounts(today() - days + 1),
  };
}
