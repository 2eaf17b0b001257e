/** The key that seals secrets: from the environment, else from a file of its own beside the settings, made at the first start. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { KEY_BYTES } from './box.ts';

/** @returns undefined when it is not base64 of 32 bytes */
export function parseKey(text: string): Uint8Array | undefined {
  const trimmed = text.trim();
  const isBase64 = /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed);
  const key = Buffer.from(trimmed, 'base64');
  return isBase64 && key.length === KEY_BYTES ? key : undefined;
}

/** @throws Error that names the file when it cannot be made or read, or does not hold a key */
export function keyFrom(file: string): Uint8Array {
  const text = read(file) || make(file);
  const key = parseKey(text);
  if (!key) throw new Error(`${file} must hold 32 bytes in base64: put the file back, or set SAPA_SECRET_KEY.`);
  return key;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** An empty file is what a crash between making and filling it leaves: nothing was sealed with it. */
function make(file: string): string {
  const text = `${randomBytes(KEY_BYTES).toString('base64')}\n`;
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return text;
}
