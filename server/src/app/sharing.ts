/** Who may have which file, and the links by which they get it. A link needs no sign-in, so it is signed and expires. */
import type { AgentProfile, Attachment, ConversationId, SiteKey, Timestamp } from '@sapa/protocol';
import { mayAccess } from '../core/conversation/access.ts';
import type { State } from '../core/conversation/state.ts';
import { mayFollow } from './access.ts';
import { mostOf } from './file-limits.ts';
import { type FilesParts, type Opened, ownerOf, type Viewer } from './file-ports.ts';
import { attachmentOf, type FileRow } from './file-rows.ts';

/** The same link is given out for so long, so that browsers keep what they fetched; it is good for one to two of these. */
const STEP_SECONDS = 10 * 60;

export interface Sharing {
  /**
   * What a message that sends these would carry, in their order; undefined when one of them is not this owner's, not whole,
   * sent already, named twice, or more than this site takes. To be asked after the command was looked up (D2): once it is stored, its files are sent.
   */
  attachmentsFor(owner: string, ids: readonly string[], site: SiteKey): Promise<readonly Attachment[] | undefined>;
  /** Paths on this server, good for 10 to 20 minutes; of what the viewer may not see, or is not whole, none. */
  links(viewer: Viewer, ids: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** By a link, until it expires. */
  open(id: string, link: { readonly until: string; readonly key: string }): Promise<Opened | undefined>;
  openAs(viewer: Viewer, id: string): Promise<Opened | undefined>;
}

export function createSharing({ store, disk, settings, clock, signer }: FilesParts): Sharing {
  const agent = (id: string) => settings.current.agents.find((profile) => profile.id === id);
  const load = (conversation: ConversationId) => store.load(conversation);

  async function visible(viewer: Viewer, ids: readonly string[]): Promise<readonly FileRow[]> {
    const rows = (await store.files(ids)).filter(({ content }) => content !== undefined);
    const conversations = [...new Set(rows.flatMap(({ conversation }) => conversation ?? []))];
    const states = new Map((await Promise.all(conversations.map(load))).map((state) => [state?.id, state]));
    const profile = viewer.kind === 'agent' ? agent(viewer.id) : undefined;
    return rows.filter((row) =>
      row.conversation === undefined
        ? row.owner === ownerOf(viewer)
        : maySee(viewer, profile, states.get(row.conversation)),
    );
  }

  const opened = ({ content, name }: FileRow): Opened | undefined =>
    content && { folder: disk.folder, place: disk.placeOf(content.hash), name, type: content.type };

  return {
    async attachmentsFor(owner, ids, site) {
      const limit = mostOf(settings.current.sites.filter(({ key }) => key === site));
      const rows = new Map((await store.files(ids)).map((row) => [row.id, row]));
      const found = ids
        .flatMap((id) => rows.get(id) ?? [])
        .filter((row) => isSendable(row, owner) && row.bytes <= limit);
      return found.length === ids.length && rows.size === ids.length ? found.map(attachmentOf) : undefined;
    },

    async links(viewer, ids) {
      const until = (Math.floor(clock.now() / 1_000 / STEP_SECONDS) + 2) * STEP_SECONDS;
      const pathOf = ({ id, name }: FileRow) =>
        `/files/${id}/${encodeURIComponent(name)}?until=${until}&key=${signer.sign(signed(id, until))}`;
      return Object.fromEntries((await visible(viewer, ids)).map((row) => [row.id, pathOf(row)]));
    },

    async open(id, { until, key }) {
      if (!isAhead(until, clock.now()) || !signer.isRight(signed(id, until), key)) return undefined;
      const [row] = await store.files([id]);
      return row && opened(row);
    },

    async openAs(viewer, id) {
      const [row] = await visible(viewer, [id]);
      return row && opened(row);
    },
  };
}

const signed = (id: string, until: number | string): string => `${id}.${until}`;
const isAhead = (until: string, now: Timestamp): boolean => /^\d{1,12}$/.test(until) && Number(until) * 1_000 > now;

const isSendable = (row: FileRow, owner: string): boolean =>
  row.owner === owner && row.content !== undefined && row.conversation === undefined;

/** Like the words around it. */
function maySee(viewer: Viewer, profile: AgentProfile | undefined, state: State | undefined): boolean {
  if (!state) return false;
  if (viewer.kind === 'visitor') return state.visitor.id === viewer.id;
  return profile !== undefined && (mayFollow(profile, state) || mayAccess({ kind: 'agent', ...profile }, state));
}
