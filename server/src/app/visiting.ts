/** What visitors get beside the chat: who their site says they are, transcripts, mail, and a site that speaks first. Composes only. */
import type { State } from '../core/conversation/state.ts';
import type { AppParts } from './app-parts.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import { createIdentities, type Identities } from './identity.ts';
import { createPostOffice, type PostOffice } from './post-office.ts';
import { createProactive, type Proactive } from './proactive.ts';
import { createTranscripts, type Transcripts } from './transcripts.ts';
import type { Visitors } from './visitors.ts';

export interface Visiting {
  readonly identities: Identities;
  readonly transcripts: Transcripts;
  readonly proactive: Proactive;
  /** After each commit. */
  notice(before: State | undefined, state: State): void;
  /** What had to leave when the last process ended leaves now. */
  start(): void;
  stop(): Promise<void>;
}

interface Parts extends Pick<AppParts, 'clock' | 'ids' | 'log' | 'mailer' | 'store' | 'vouching'> {
  readonly desk: Desk;
  readonly facts: Facts;
  readonly visitors: Visitors;
  readonly onError: (error: unknown) => void;
}

const NOBODY = { isSigned: () => false };

export function createVisiting(parts: Parts): Visiting {
  const { vouching = NOBODY, mailer, facts, onError } = parts;
  const transcripts = createTranscripts(parts);
  const proactive = createProactive(parts);
  const siteName = (key: string) => facts.settings.sites.find((site) => site.key === key)?.name ?? facts.settings.name;
  const postOffice: PostOffice | undefined = mailer && createPostOffice({ ...parts, transcripts, siteName, mailer });
  return {
    identities: createIdentities({ ...parts, vouching }),
    transcripts,
    proactive,
    notice(before, state) {
      if ((state.mailed ?? 0) > (before?.mailed ?? 0)) postOffice?.look();
      if (!before) proactive.begun(state).catch(onError);
    },
    start: () => postOffice?.look(),
    stop: async () => postOffice?.stop(),
  };
}
