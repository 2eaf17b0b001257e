/** What files take of the world, and what the other parts of the app and the routes ask of them. Done in uploading.ts and sharing.ts. */
import type { AgentId, Attachment, SiteKey, VisitorId } from '@sapa/protocol';
import type { FileContent } from './file-rows.ts';
import type { Clock, Ids, Log, SettingsSource } from './ports.ts';
import type { Append, Store } from './store.ts';

/** Whose an upload is; the same as the sender of a command. */
export type Owner = `visitor:${VisitorId}` | `agent:${AgentId}`;
export type Viewer =
  | { readonly kind: 'visitor'; readonly id: VisitorId }
  | { readonly kind: 'agent'; readonly id: AgentId };
export const ownerOf = ({ kind, id }: Viewer): Owner => `${kind}:${id}` as Owner;

/** The disk, as files need it. Whatever of it fails throws StoreError. */
export interface FileDisk {
  readonly folder: string;
  /** Inside the folder: where contents with this hash lie. */
  placeOf(hash: string): string;
  /** How many bytes of an upload are here. */
  size(id: string): Promise<number>;
  /**
   * Resolves when they are on disk: false when there are more than `most`, whose rest was not taken.
   * @throws what `bytes` throws; StoreError also where conversations need what room is left
   */
  append(id: string, offset: number, bytes: AsyncIterable<Uint8Array>, most: number): Promise<boolean>;
  /** What a whole upload holds; undefined: an image that nobody should have to decode. */
  look(id: string): Promise<FileContent | undefined>;
  /** Puts an upload's bytes where those of its hash lie, on disk; the upload is still there. */
  keep(id: string, hash: string): Promise<void>;
  /** Takes an upload away. */
  drop(id: string): Promise<void>;
  /** Takes contents away. */
  remove(hash: string): Promise<void>;
  /** Without taking the room that conversations need. */
  hasRoomFor(bytes: number): Promise<boolean>;
  /** Ids of all uploads that lie there. */
  parts(): Promise<readonly string[]>;
  hashes(): AsyncIterable<string>;
}

export interface FilesParts {
  readonly store: Store;
  readonly disk: FileDisk;
  readonly settings: SettingsSource;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly signer: { sign(text: string): string; isRight(text: string, signature: string): boolean };
}

export type Refusal =
  | { readonly ok: false; readonly reason: 'not_allowed' | 'not_found' | 'too_large' | 'unsupported' | 'storage_full' }
  | { readonly ok: false; readonly reason: 'rate_limited'; readonly retryAfterMs: number }
  /** Another part was asked for. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly offset: number }
  /** Whoever sent it went away; what came is kept. */
  | { readonly ok: false; readonly reason: 'cut' };

/** How far an upload is; whole with `attachment`. */
export interface Progress {
  readonly ok: true;
  readonly offset: number;
  readonly attachment?: Attachment;
}

export interface Announced {
  readonly name: string;
  readonly bytes: number;
  /** The site it is for; absent: any whose pages have this origin, or any. */
  readonly site?: SiteKey | undefined;
  readonly origin?: string | undefined;
  /** What a visitor is counted under; absent: an agent. */
  readonly address?: string | undefined;
  /** The owner, when we keep nothing of them yet. */
  readonly newcomer?: Append['visitor'];
}

/** A file to be given out. */
export interface Opened {
  readonly folder: string;
  /** Inside the folder. */
  readonly place: string;
  readonly name: string;
  readonly type: string;
}
