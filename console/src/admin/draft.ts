/**
 * The settings as the admin is editing them: nothing is in force before `save`. Knows no screens and no DOM.
 * Only the top-level parts that changed are sent; what was changed elsewhere meanwhile is a conflict, which the admin solves.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { BotSettings, Settings, SettingsChanges } from '@sapa/protocol';
import type { Problem } from '../session/api.ts';
import type { AdminApi, Loaded } from './api.ts';
import { type Clash, clashesOf, merge, same } from './merge.ts';
import { plainPath, problemsAt, stillThere } from './problems.ts';

/** What can be taken back: the last save, or the last time everything was discarded. */
export interface Done {
  readonly what: 'saved' | 'discarded';
  /** As in {@link Draft.changed}. */
  readonly parts: readonly string[];
}

export interface Draft {
  readonly settings: ReadonlySignal<Settings>;
  /** Edits are pure: they give new settings and leave the old ones alone. */
  change(edit: (settings: Settings) => Settings): void;
  readonly isDirty: ReadonlySignal<boolean>;
  /** The parts that differ from what is in force: `sites`, `connections`, `bot.knowledge`, `bot.triggers` … */
  readonly changed: ReadonlySignal<readonly string[]>;
  /** `conflict`: somebody else saved first; `takeTheirs` or `keepMine` ends it. */
  readonly phase: ReadonlySignal<'ready' | 'saving' | 'conflict' | 'unreachable'>;
  /** During a conflict: what somebody else saved. */
  readonly theirs: ReadonlySignal<Settings | undefined>;
  /** During a conflict: what both changed. `keepMine` puts mine in the place of theirs there. */
  readonly clashes: ReadonlySignal<readonly Clash[]>;
  /** What the server found wrong at the last save; an edit at the place takes it away. */
  readonly problems: ReadonlySignal<readonly Problem[]>;
  /** @param path such as `bot.knowledge[3].answer`; `bot.knowledge.3.answer` is the same */
  problemAt(path: string): string | undefined;
  /** Whether anything at the path or below it is wrong. */
  hasProblemsIn(path: string): boolean;
  /** The first thing that is wrong at the path or below it. */
  problemIn(path: string): string | undefined;
  save(): Promise<void>;
  discard(): void;
  takeTheirs(): Promise<void>;
  /**
   * Puts my changes on top of theirs and saves both. Where they have saved once more, so that something clashes which was not to be
   * seen yet, the conflict stays, with that in it.
   */
  keepMine(): Promise<void>;
  readonly done: ReadonlySignal<Done | undefined>;
  /** Takes back what `done` says. What was saved is saved again as it was before. */
  undo(): Promise<void>;
}

export function createDraft(api: Pick<AdminApi, 'load' | 'save'>, loaded: Loaded): Draft {
  let revision = loaded.revision;
  /** What `undo` takes back: everything between the two. */
  let step = { from: loaded.settings, to: loaded.settings };
  const inForce = signal(loaded.settings);
  const settings = signal(loaded.settings);
  const phase = signal<'ready' | 'saving' | 'conflict' | 'unreachable'>('ready');
  const problems = signal<readonly Problem[]>([]);
  const done = signal<Done | undefined>(undefined);
  const theirs = signal<Settings>();
  const clashes = computed(() => (theirs.value ? clashesOf(inForce.value, settings.value, theirs.value) : []));
  const changed = computed(() => partsChanged(inForce.value, settings.value));

  function change(edit: (settings: Settings) => Settings) {
    const next = edit(settings.value);
    if (next === settings.value) return;
    problems.value = stillThere(problems.value, settings.value, next);
    settings.value = next;
    done.value = undefined;
  }
  function took(answer: Loaded, sent: Settings) {
    // Words written while it was being saved stay on top of what the server made of the rest.
    settings.value = merge(sent, settings.value, answer.settings);
    revision = answer.revision;
    inForce.value = answer.settings;
    problems.value = [];
    phase.value = 'ready';
    theirs.value = undefined;
  }
  async function save() {
    if (phase.value === 'saving' || phase.value === 'conflict' || changed.value.length === 0) return;
    phase.value = 'saving';
    const [sent, was, parts] = [settings.value, inForce.value, changed.value];
    const answer = await api.save(revision, changesOf(was, sent));
    if (answer.ok) {
      took(answer, sent);
      step = { from: was, to: answer.settings };
      done.value = { what: 'saved', parts };
      return;
    }
    if (answer.reason === 'conflict') return meet();
    phase.value = answer.reason === 'unreachable' ? answer.reason : 'ready';
    if (answer.reason === 'invalid_body') problems.value = answer.problems.map(toPlain);
    if (answer.reason === 'failed') problems.value = [{ path: '', message: answer.message }];
  }
  /** @returns the base my changes were made to, or nothing when the server could not be asked */
  async function reload(): Promise<Loaded | undefined> {
    const answer = await api.load();
    if (answer.ok) return answer;
    phase.value = 'unreachable';
    return undefined;
  }
  /** Somebody else saved first: what they made of it is looked at before anything is decided. */
  async function meet() {
    const met = await reload();
    if (!met) return;
    theirs.value = met.settings;
    phase.value = 'conflict';
  }
  async function takeTheirs() {
    const met = await reload();
    if (!met) return;
    took(met, settings.value);
    done.value = undefined;
  }
  async function keepMine() {
    const base = inForce.value;
    const shown = new Set(clashes.value.map(keyOf));
    const met = await reload();
    if (!met) return;
    theirs.value = met.settings;
    if (!clashes.value.every((clash) => shown.has(keyOf(clash)))) return;
    took(met, base);
    await save();
  }
  function discard() {
    const parts = changed.value;
    step = { from: settings.value, to: inForce.value };
    settings.value = inForce.value;
    problems.value = [];
    phase.value = 'ready';
    theirs.value = undefined;
    done.value = { what: 'discarded', parts };
  }
  async function undo() {
    const what = done.value?.what;
    if (!what) return;
    // What happened since, here or elsewhere, stays.
    change((now) => merge(step.to, step.from, now));
    if (what === 'saved') await save();
  }

  return {
    settings,
    change,
    isDirty: computed(() => changed.value.length > 0),
    changed,
    phase,
    theirs,
    clashes,
    problems,
    problemAt: (path) => problemsAt(problems.value, path)[0]?.message,
    problemIn: (path) => problemsAt(problems.value, path, true)[0]?.message,
    hasProblemsIn: (path) => problemsAt(problems.value, path, true).length > 0,
    save,
    discard,
    takeTheirs,
    keepMine,
    done,
    undo,
  };
}

/** An edit of the bot alone. */
export const changeBot = (draft: Draft, edit: (bot: BotSettings) => BotSettings): void =>
  draft.change((settings) => ({ ...settings, bot: edit(settings.bot) }));

/** The same clash, also in what it would take away. */
const keyOf = ({ path, why, theirs }: Clash) => JSON.stringify([path, why, theirs]);

const toPlain = ({ path, message }: Problem): Problem => ({ path: plainPath(path), message });

const differing = <Value extends object>(a: Value, b: Value) =>
  ([...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Value & string)[]).filter(
    (key) => !same(a[key], b[key]),
  );

const changesOf = (before: Settings, after: Settings): SettingsChanges =>
  Object.fromEntries(differing(before, after).map((key) => [key, after[key]]));

function partsChanged(before: Settings, after: Settings): string[] {
  return differing(before, after).flatMap((key) =>
    key === 'bot' ? differing(before.bot, after.bot).map((part) => `bot.${part}`) : [key],
  );
}
