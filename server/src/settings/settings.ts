/**
 * The settings in force: the last good document. Takes over hand edits while running, refuses broken ones and leaves
 * them as the person wrote them. What happens to the file happens in order: one look, one update at a time.
 */
import { createHash } from 'node:crypto';
import { type FSWatcher, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Settings, SettingsInput } from '@sapa/protocol';
import type { EditableSettings, SettingsEdit } from '../app/editing.ts';
import type { Log } from '../app/ports.ts';
import { type Found, openDocument, type SettingsDocument } from './document.ts';
import { inForce, isSameDocument } from './kept-parts.ts';
import { leanChanges } from './lean.ts';
import { type Parsed, parseSettings } from './parse.ts';
import { type Problem, sentenceOf } from './problem.ts';

type Good = Extract<Found, { readonly t: 'good' }>;
type Updated = Awaited<ReturnType<EditableSettings['update']>>;

export interface SettingsStore extends EditableSettings {
  /** Stops watching; resolves when the last update is written. */
  close(): Promise<void>;
}

export interface SettingsOptions {
  readonly file: string;
  /** The document of a workspace that has none yet. */
  readonly initial: SettingsInput;
  readonly log: Log;
  /** Makes secrets unreadable; done to all that is written, and to what a person wrote. Leaves a document valid. */
  readonly seal?: (input: SettingsInput) => SettingsInput;
}

/** @throws Error that names file and path when what is on disk is broken */
export async function openSettings(options: SettingsOptions): Promise<SettingsStore> {
  const { file, initial, log, seal = (each) => each } = options;
  await mkdir(dirname(file), { recursive: true });
  const document = openDocument(file, initial);
  let { input, settings } = await firstOf(document, file, initial, seal);
  let named: { readonly input: SettingsInput; readonly revision: string } | undefined;
  let complaint = '';
  const listeners = new Set<(settings: Settings) => void>();
  const inOrder = createTurns();
  const { look, stop } = watchFile(file, log, () => inOrder(takeHandEdit));
  // A hand edit between the first look and the watch would go unseen.
  look();

  function adopt(next: { readonly input: SettingsInput; readonly settings: Settings }): void {
    if (isSameDocument(next.input, input)) return;
    ({ input, settings } = next);
    for (const listener of listeners) listener(settings);
  }

  /** Says once what is wrong: editors touch a file several times for one edit. */
  function complain(sentence: string): void {
    if (sentence !== '' && sentence !== complaint) log.warn({ file }, sentence);
    complaint = sentence;
  }

  /** Secrets that a person wrote stay readable no longer than it takes to see them; what holds none is left as it was written. */
  async function takeOver(found: Good): Promise<void> {
    const sealed = seal(found.input);
    if (isSameDocument(sealed, found.input)) return adopt(found);
    const settled = inForce(found, sealed, { input, settings });
    await document
      .write(sealed, settled)
      .catch((error: unknown) => log.error({ file, error: String(error) }, 'secrets in this file could not be sealed'));
    adopt({ input: sealed, settings: settled });
  }

  async function takeHandEdit(): Promise<void> {
    const found = await document.look();
    complain(complaintAbout(found, file));
    if (found.t !== 'good') return;
    const before = settings;
    await takeOver(found);
    if (settings !== before) log.info({ file }, 'the settings were changed by hand and are in force');
  }

  /** Found out once for each document: test benches ask with every key that is pressed. */
  function revision(): string {
    if (named?.input !== input) named = { input, revision: revisionOf(input) };
    return named.revision;
  }

  function consider(edit: SettingsEdit): Parsed & { readonly input?: SettingsInput } {
    const next = edit(structuredClone(input), revision());
    if (isRefusal(next)) return { ok: false, problems: next };
    return { ...parseSettings(next), input: next };
  }

  async function write(edit: SettingsEdit): Promise<Updated> {
    const found = await document.look();
    if (found.t === 'broken') return { ok: false, problems: [blockedBy(found.problems, file)] };
    if (found.t === 'good') await takeOver(found);
    await nextTurn();
    const considered = consider(edit);
    if (!considered.ok) return { ok: false, problems: considered.problems };
    // Each of these takes a while with much knowledge, and visitors are listened to in between. Nobody else writes meanwhile.
    await nextTurn();
    const leaned = leanChanges(considered.input ?? input, input);
    const sealed = seal(leaned);
    await nextTurn();
    const settled = inForce({ input: leaned, settings: considered.settings }, sealed, { input, settings });
    await document.write(sealed, settled);
    adopt({ input: sealed, settings: settled });
    return { ok: true };
  }

  return {
    get current() {
      return settings;
    },
    get revision() {
      return revision();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update: (edit) => inOrder(() => write(edit)),
    consider,
    async close() {
      stop();
      await inOrder(async () => {});
    },
  };
}

/** So many of a hash that two documents of one workspace hardly ever share it. */
const REVISION_CHARS = 16;

function revisionOf(input: SettingsInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, REVISION_CHARS);
}

const isRefusal = (next: SettingsInput | readonly Problem[]): next is readonly Problem[] => Array.isArray(next);

async function firstOf(
  document: SettingsDocument,
  file: string,
  initial: SettingsInput,
  seal: (input: SettingsInput) => SettingsInput,
) {
  const found = await document.look();
  if (found.t === 'broken') throw new Error(`${file}: ${sentenceOf(found.problems)}`);
  const input = found.t === 'good' ? found.input : initial;
  const sealed = seal(input);
  const settings = settingsOf(sealed);
  const isAsWritten = found.t === 'good' && isSameDocument(sealed, input);
  if (!isAsWritten) await document.write(sealed, settings);
  return { input: sealed, settings };
}

/** Of a document that has been found valid, or of the first one of all. */
function settingsOf(input: SettingsInput): Settings {
  const parsed = parseSettings(input);
  if (!parsed.ok) throw new Error(`these settings are wrong: ${sentenceOf(parsed.problems)}`);
  return parsed.settings;
}

function complaintAbout(found: Found, file: string): string {
  if (found.t === 'good') return '';
  if (found.t === 'missing') return `${file} is gone; the last good settings stay in force`;
  return `${file}: ${sentenceOf(found.problems)}; this edit is refused, the last good settings stay in force`;
}

function blockedBy(problems: readonly Problem[], file: string): Problem {
  return {
    path: '',
    message: `${basename(file)} was edited by hand and is broken (${sentenceOf(problems)}): repair it first, else the edit would be lost`,
  };
}

/** One after the other, whatever became of the one before; each caller hears of their own. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * Watches the folder, not the file: editors replace files. Events that come while a look is due are covered by it.
 * @returns `look` asks for a look as an event would
 */
function watchFile(file: string, log: Log, check: () => Promise<void>) {
  const name = basename(file);
  let isDue = false;
  let isStopped = false;
  function look(): void {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      if (isStopped) return;
      check().catch((error: unknown) =>
        log.error({ file, error: String(error) }, 'the settings could not be looked at'),
      );
    });
  }
  const watcher: FSWatcher = watch(dirname(file), (_event, changed) => {
    if (changed === null || changed === name) look();
  });
  watcher.on('error', (error) => log.error({ file, error: error.message }, 'hand edits are no longer seen'));
  function stop(): void {
    isStopped = true;
    watcher.close();
  }
  return { look, stop };
}
