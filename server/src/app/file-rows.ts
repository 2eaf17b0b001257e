/** What is kept of each file beside its bytes. Knows no disk. */
import type { Attachment, ConversationId, Timestamp } from '@sapa/protocol';
import type { Append } from './store.ts';

/** What the bytes of a file say of themselves. */
export interface FileContent {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly type: string;
  /** Pixels; of images only. */
  readonly width?: number;
  readonly height?: number;
}

export interface FileRow {
  readonly id: string;
  /** `visitor:ID` or `agent:ID`: whoever uploads it. */
  readonly owner: string;
  readonly name: string;
  /** As announced; all there are once `content` is there. */
  readonly bytes: number;
  readonly createdAt: Timestamp;
  /** Once all bytes are on disk. */
  readonly content?: FileContent;
  /** Once it was sent: by an append that names it (`Append.attachments`). */
  readonly conversation?: ConversationId;
}

export interface FileStore {
  /** @param newcomer the owner, when this is the first thing we keep of them: they find their upload again after a restart */
  addFile(row: FileRow, newcomer?: Append['visitor']): Promise<void>;
  /** False when it is gone or was complete before. */
  completeFile(id: string, content: FileContent): Promise<boolean>;
  /** True once for one that was there and not sent. */
  deleteUnsent(id: string): Promise<boolean>;
  /** Those of these that there are, in no order. */
  files(ids: readonly string[]): Promise<readonly FileRow[]>;
  unsentBy(owner: string): Promise<number>;
  /** Those begun before `before` and not sent, oldest first. */
  unsentBefore(before: Timestamp, limit: number): Promise<readonly FileRow[]>;
  /** Whether any file has these contents. */
  isHashNamed(hash: string): Promise<boolean>;
}

/** @throws RangeError when it is not whole */
export function attachmentOf({ id, name, bytes, content }: FileRow): Attachment {
  if (!content) throw new RangeError(`the file ${id} is not whole`);
  const { type, width, height } = content;
  return { id, name, type, bytes, ...(width !== undefined && height !== undefined && { width, height }) };
}
