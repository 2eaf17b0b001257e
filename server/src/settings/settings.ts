/**
 * The settings in force: the last good document. Takes over hand edits while running, refuses broken ones and leaves
 * them as the person wrote them. What happens to the file happens in order: one look, one update at a time.
 */
import { type FSWatcher, watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Settings, SettingsInput } from '@sapa/protocol';
import type { Log, SettingsSource } from '../app/ports.ts';
import { type Found, openDocument, type SettingsDocument } from './document.ts';
import { parseSettings } from './parse.ts';
import { type Problem, sentenceOf } from './problem.ts';

export type Updated = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

export interface SettingsStore extends SettingsSource {
  /**
   * Changes the document as people wrote it, not the one with defaults filled in.
   * Refused when the result is invalid, and while a broken hand edit is on disk: it would be lost.
   */
  update(change: (input: SettingsInput) => SettingsInput): Promise<Updated>;
  /** Stops watching; resolves when the last update is written. */
  close(): Promise<void>;
}

export interface SettingsOptions {
  readonly file: string;
  /** The document of a workspace that has none yet. */
  readonly initial: SettingsInput;
  readonly log: Log;
}

/** @throws Error that names file and path when what is on disk is broken */
export async function openSettings({ file, initial, log }: SettingsOptions): Promise<SettingsStore> {
  await mkdir(dirname(file), { recursive: true });
  const document = openDocument(file, initial);
  let { input, settings } = await firstOf(document, file, initial);
  let complaint = '';
  const listeners = new Set<(settings: Settings) => void>();
  const inOrder = createTurns();
  const { look, stop } = watchFile(file, log, () => inOrder(takeHandEdit));
  // A hand edit between the first look and the watch would go unseen.
  look();

  function adopt(next: { readonly input: SettingsInput; readonly settings: Settings }): void {
    if (JSON.stringify(next.input) === JSON.stringify(input)) return;
    ({ input, settings } = next);
    for (const listener of listeners) listener(settings);
  }

  /** Says once what is wrong: editors touch a file several times for one edit. */
  function complain(sentence: string): void {
    if (sentence !== '' && sentence !== complaint) log.warn({ file }, sentence);
    complaint = sentence;
  }

  async function takeHandEdit(): Promise<void> {
    const found = await document.look();
    complain(complaintAbout(found, file));
    if (found.t !== 'good') return;
    const before = settings;
    adopt(found);
    if (settings !== before) log.info({ file }, 'the settings were changed by hand and are in force');
  }

  async function write(change: (input: SettingsInput) => SettingsInput): Promise<Updated> {
    const found = await document.look();
    if (found.t === 'broken') return { ok: false, problems: [blockedBy(found.problems, file)] };
    if (found.t === 'good') adopt(found);
    const next = change(structuredClone(input));
    const parsed = parseSettings(next);
    if (!parsed.ok) return parsed;
    await document.write(next);
    adopt({ input: next, settings: parsed.settings });
    return { ok: true };
  }

  return {
    get current() {
      return settings;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update: (change) => inOrder(() => write(change)),
    async close() {
      stop();
      await inOrder(async () => {});
    },
  };
}

async function firstOf(document: SettingsDocument, file: string, initial: SettingsInput) {
  const found = await document.look();
  if (found.t === 'good') return found;
  if (found.t === 'broken') throw new Error(`${file}: ${sentenceOf(found.problems)}`);
  const parsed = parseSettings(initial);
  if (!parsed.ok) throw new Error(`the first settings are wrong: ${sentenceOf(parsed.problems)}`);
  await document.write(initial);
  return { input: initial, settings: parsed.settings };
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
