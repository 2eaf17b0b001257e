/**
 * The settings as administrators see and change them: secrets masked, parts replaced whole, and only by those who saw the newest
 * document. Knows no file and no key.
 */
import type {
  AgentId,
  ProblemView,
  Settings,
  SettingsChange,
  SettingsChanges,
  SettingsInput,
  SettingsView,
} from '@sapa/protocol';
import * as v from 'valibot';
import type { SettingsSource } from './ports.ts';

type Problems = readonly ProblemView[];
type Refused = { readonly ok: false; readonly problems: Problems };

/** @returns the document as it shall be, as people write it; or why not */
export type SettingsEdit = (input: SettingsInput, revision: string) => SettingsInput | Problems;

/** The document behind the settings in force. */
export interface EditableSettings extends SettingsSource {
  /** A short name of the document: another one after every change, also by hand, but for a token that was renewed. */
  readonly revision: string;
  /**
   * Changes the document as people wrote it, not the one with defaults filled in; what changes is written without them.
   * Refused when the result is invalid, and while a broken hand edit is on disk: it would be lost. One edit at a time, on the newest.
   */
  update(edit: SettingsEdit): Promise<{ readonly ok: true } | Refused>;
  /** What would be in force after such an edit, or what it would be refused for; nothing happens. */
  consider(edit: SettingsEdit): { readonly ok: true; readonly settings: Settings } | Refused;
}

export interface Secrets {
  mask(settings: Settings): Settings;
  /** Masks become the secrets they stand for; what stands for none is left, and refused by the schema. */
  keepMasked(edited: readonly ConnectionInput[], kept: readonly ConnectionInput[]): readonly ConnectionInput[];
  keepMaskedSites(edited: readonly SiteInput[], kept: readonly SiteInput[]): readonly SiteInput[];
}
type ConnectionInput = NonNullable<SettingsInput['connections']>[number];
type SiteInput = SettingsInput['sites'][number];

export type Saved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'conflict' }
  | { readonly ok: false; readonly reason: 'invalid_body'; readonly problems: Problems };

export interface Editing {
  view(): SettingsView;
  /** Saved is what is on disk, in force and heard by. */
  save(change: SettingsChange): Promise<Saved>;
}

interface Parts {
  readonly settings: EditableSettings;
  readonly secrets: Secrets;
  readonly passwordOf: (agent: AgentId) => Promise<string | undefined>;
  /** Resolves when the bot hears by the settings in force: much knowledge takes seconds. */
  readonly heard: () => Promise<void>;
}

const STALE: Problems = [{ path: 'revision', message: 'is not the newest' }];
const NO_ADMIN: Problems = [{ path: 'agents', message: 'must keep an administrator who can sign in' }];

export function createEditing({ settings, secrets, passwordOf, heard }: Parts): Editing {
  /** Whoever has no password yet could not undo anything. */
  async function whoCanSignIn(): Promise<ReadonlySet<string>> {
    const known = settings.current.agents.map(async ({ id }) => ((await passwordOf(id)) ? [id] : []));
    return new Set((await Promise.all(known)).flat());
  }

  return {
    view() {
      const { revision, current } = settings;
      return { revision, settings: secrets.mask(current) };
    },

    async save({ revision, changes }) {
      const canSignIn = changes.agents ? await whoCanSignIn() : undefined;
      const saved = await settings.update((input, newest) => {
        if (revision !== newest) return STALE;
        if (canSignIn && isWithoutAdmin(changes.agents, canSignIn)) return NO_ADMIN;
        return changed(input, changes, secrets);
      });
      if (saved.ok) {
        await heard();
        return saved;
      }
      if (saved.problems === STALE) return { ok: false, reason: 'conflict' };
      return { ok: false, reason: 'invalid_body', problems: saved.problems };
    },
  };
}

function changed(input: SettingsInput, changes: SettingsChanges, secrets: Secrets): SettingsInput {
  const { connections, sites } = changes;
  return {
    ...input,
    ...changes,
    ...(isMaskable(connections) && { connections: [...secrets.keepMasked(connections, input.connections ?? [])] }),
    ...(hasSites(sites) && { sites: [...secrets.keepMaskedSites(sites, input.sites)] }),
  };
}

/** As far as secrets go; the rest is judged with the whole document. */
const isMaskable = (edited: unknown): edited is readonly ConnectionInput[] => v.is(maskableSchema, edited);

/** Of another form it has no secrets to keep, and is refused with the whole document. */
const texts = v.optional(v.record(v.string(), v.unknown()));
const maskableSchema = v.array(
  v.looseObject({
    id: v.string(),
    baseUrl: v.string(),
    settings: texts,
    headers: v.optional(v.record(v.string(), v.string())),
    token: v.optional(v.looseObject({ access_token: v.string(), refresh_token: v.optional(v.string()) })),
  }),
);

const hasSites = (edited: unknown): edited is readonly SiteInput[] => v.is(sitesSchema, edited);
const sitesSchema = v.array(
  v.looseObject({ key: v.string(), identity: v.optional(v.looseObject({ secret: v.string() })) }),
);

const adminsSchema = v.array(v.looseObject({ id: v.string(), role: v.optional(v.string()) }));

/** @param agents as they came: where they have another form the document is refused anyway */
function isWithoutAdmin(agents: unknown, canSignIn: ReadonlySet<string>): boolean {
  return v.is(adminsSchema, agents) && !agents.some(({ id, role }) => role === 'admin' && canSignIn.has(id));
}
