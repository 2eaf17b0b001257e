/** One trial at a time: what is being played, what came of it, and whether the draft has changed since. */
import type { SimulateView } from '@sapa/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../session/api.ts';
import type { AdminRefusal, SimulationChanges } from '../api.ts';
import { useAdminApi } from '../context.ts';
import type { Draft } from '../draft.ts';
import { same } from '../merge.ts';
import { plainPath } from '../problems.ts';

const PARTS = ['routing', 'departments', 'agents'] as const;

export type Outcome =
  | { readonly kind: 'played'; readonly view: SimulateView; readonly changes: SimulationChanges; readonly days: number }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed' | 'unreachable' };

export interface Trial {
  readonly isRunning: boolean;
  readonly outcome: Outcome | undefined;
  /** Whether the draft differs from what was played. */
  readonly isStale: boolean;
  readonly hasChanges: boolean;
  run(days: number): Promise<void>;
}

export function useTrial(draft: Draft): Trial {
  const api = useAdminApi();
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const changes = changesOf(draft);
  async function run(days: number) {
    if (isRunning) return;
    setRunning(true);
    const answer = await api.simulate({ changes, days });
    if (!isHere.current) return;
    setRunning(false);
    setOutcome(answer.ok ? { kind: 'played', view: answer.value, changes, days } : outcomeOf(answer));
  }
  return {
    isRunning,
    outcome,
    isStale: outcome?.kind === 'played' && !same(outcome.changes, changes),
    hasChanges: Object.keys(changes).length > 0,
    run,
  };
}

function changesOf(draft: Draft): SimulationChanges {
  const settings = draft.settings.value;
  const changed = PARTS.filter((part) => draft.changed.value.includes(part));
  return Object.fromEntries(changed.map((part) => [part, settings[part]]));
}

function outcomeOf(refusal: AdminRefusal): Outcome {
  if (refusal.reason === 'unreachable') return { kind: 'unreachable' };
  if (refusal.reason !== 'invalid_body') return { kind: 'failed' };
  return {
    kind: 'invalid',
    problems: refusal.problems.map(({ path, message }) => ({ path: plainPath(path), message })),
  };
}
