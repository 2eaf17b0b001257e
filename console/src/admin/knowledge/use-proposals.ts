/**
 * What people asked for, from the server. A proposal whose words an entry has by now, in settings that are in force, has done its
 * work and is taken off the list; one that was approved but not saved stays, so that discarding loses nothing.
 */
import type { Settings } from '@sapa/protocol';
import { useEffect, useState } from 'preact/hooks';
import type { Proposal } from '../api.ts';
import { useAdminApi } from '../context.ts';
import type { Draft } from '../draft.ts';
import { isAsked } from './entries.ts';

export interface Proposals {
  /** Absent: not known yet, or not to be had. */
  readonly list: readonly Proposal[] | undefined;
  readonly hasFailed: boolean;
  dismiss(proposal: Proposal): void;
}

export function useProposals(draft: Draft): Proposals {
  const api = useAdminApi();
  const [list, setList] = useState<readonly Proposal[]>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isHere = true;
    void api.proposals().then((answer) => {
      if (!isHere) return;
      if (answer.ok) setList(answer.value);
      setFailed(!answer.ok);
    });
    return () => {
      isHere = false;
    };
  }, [api]);

  function dismiss({ id }: Proposal) {
    setList((known) => known?.filter((each) => each.id !== id));
    void api.dismiss(id).then((isGone) => setFailed(!isGone));
  }
  const isClean = !draft.isDirty.value;
  useEffect(() => {
    if (isClean) for (const proposal of list ?? []) if (isTaken(proposal, draft.settings.value)) dismiss(proposal);
  }, [isClean, list]);
  return { list, hasFailed, dismiss };
}

/** Its words are among the entry's questions. */
export function isTaken({ entry, text }: Proposal, { bot }: Settings): boolean {
  const target = bot.knowledge.find(({ id }) => id === entry);
  return target !== undefined && isAsked(target, text);
}
