/** Files that visitors and agents send: uploaded first, then sent with a message, then fetched by links that expire. */
import type { FilesParts } from './file-ports.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { createUploading, type Uploading } from './uploading.ts';

export interface Files extends Uploading, Sharing {}

/** Uploads that nobody sent are swept at start and every hour; call `close` at the end. */
export function createFiles(parts: FilesParts): Files {
  return { ...createUploading(parts), ...createSharing(parts) };
}
