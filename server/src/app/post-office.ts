/**
 * Mails what was promised: rows that were stored with their cause (D6), at start and after each commit. A mail may leave twice where
 * the process ends between sending and noting it, always with the same key; it is never lost. Nothing here is the truth.
 */
import { EMAIL, type Language, type Timestamp } from '@sapa/protocol';
import * as v from 'valibot';
import type { Desk } from './desk.ts';
import type { Clock, Log, Mailer } from './ports.ts';
import type { Outbound, VisitStore } from './store.ts';
import type { Transcripts } from './transcripts.ts';

export interface PostOffice {
  /** Something may have to leave. */
  look(): void;
  /** Begins nothing more; resolves when what is being sent is sent and noted. */
  stop(): Promise<void>;
}

interface Parts {
  readonly store: Pick<VisitStore, 'unsettled' | 'settle'>;
  readonly desk: Pick<Desk, 'load'>;
  readonly transcripts: Pick<Transcripts, 'of'>;
  /** What the site of a transcript is called. */
  readonly siteName: (site: string) => string;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly log: Log;
}

const KINDS = ['transcript'];
const AT_ONCE = 100;
/** Mails that leave at once: a server that is slow for one keeps fewer waiting. */
const LEAVING = 3;
/** After the first failure; twice as long after each other one. */
const FIRST_MS = 15_000;
const LONGEST_MS = 60 * 60_000;
/** A day and a half of tries. */
const TRIES = 40;

const SUBJECT = { id: 'Percakapan Anda dengan', en: 'Your conversation with' } as const;
const bodySchema = v.object({ to: v.pipe(v.string(), v.regex(EMAIL)), seq: v.number() });

interface Try {
  readonly count: number;
  readonly nextAt: Timestamp;
}

export function createPostOffice(parts: Parts): PostOffice {
  const { store, clock, log, mailer } = parts;
  const tries = new Map<string, Try>();
  let round: Promise<void> | undefined;
  let isAsked = false;
  let isStopped = false;
  let cancel = () => {};

  async function deliver(row: Outbound): Promise<void> {
    const mail = await mailOf(parts, row);
    const result = mail ? await mailer.send(mail) : ({ ok: false, isFinal: true, why: 'it is no mail' } as const);
    if (result.ok) await settle(row);
    else if (result.isFinal) await settle(row, result.why);
    else await later(row, result.why);
  }

  async function settle({ key, conversation }: Outbound, failure?: string): Promise<void> {
    tries.delete(key);
    await store.settle(key, clock.now(), failure);
    if (failure) log.warn({ conversation, why: failure }, 'a mail was given up');
  }

  async function later(row: Outbound, why: string): Promise<void> {
    const count = (tries.get(row.key)?.count ?? 0) + 1;
    if (count >= TRIES) return settle(row, why);
    tries.set(row.key, { count, nextAt: clock.now() + Math.min(LONGEST_MS, FIRST_MS * 2 ** (count - 1)) });
    log.warn({ conversation: row.conversation, why, tries: count }, 'a mail could not be sent yet');
  }

  async function sendAll(): Promise<void> {
    while (isAsked && !isStopped) {
      isAsked = false;
      const rows = (await store.unsettled(KINDS, AT_ONCE + tries.size)).values();
      const done = await Promise.allSettled(Array.from({ length: LEAVING }, () => sendFrom(rows)));
      for (const each of done) if (each.status === 'rejected') throw each.reason;
    }
  }

  async function sendFrom(rows: Iterable<Outbound>): Promise<void> {
    for (const row of rows) {
      if (isStopped) return;
      if ((tries.get(row.key)?.nextAt ?? 0) <= clock.now()) await deliver(row);
    }
  }

  function look(): void {
    isAsked = true;
    if (isStopped || round !== undefined) return;
    round = sendAll()
      .then(() => LONGEST_MS)
      .catch((error: unknown) => {
        log.error({ err: error }, 'mail could not be looked through');
        return FIRST_MS;
      })
      .then((restMs) => {
        round = undefined;
        plan(restMs);
      });
  }

  /** @param restMs the latest to look again */
  function plan(restMs: number): void {
    cancel();
    if (isStopped) return;
    const next = Math.min(clock.now() + restMs, ...[...tries.values()].map(({ nextAt }) => nextAt));
    if (isAsked) look();
    else cancel = clock.later(Math.max(1, next - clock.now()), look);
  }

  return {
    look,
    async stop() {
      isStopped = true;
      cancel();
      await round;
    },
  };
}

async function mailOf({ desk, transcripts, siteName }: Parts, { key, conversation, body }: Outbound) {
  const parsed = v.safeParse(bodySchema, fromJson(body));
  const state = await desk.load(conversation);
  if (!parsed.success || !state) return undefined;
  const language: Language = state.startedLanguage;
  const subject = `${SUBJECT[language]} ${siteName(state.site)}`;
  return { key, to: parsed.output.to, subject, text: await transcripts.of(state, language, parsed.output.seq - 1) };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
