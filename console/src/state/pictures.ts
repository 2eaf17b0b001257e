/** Which files are shown as pictures, and how large, known before they are loaded so that nothing moves. Pure. */
import type { Attachment } from '@sapa/protocol';

/** Raster images a browser draws; what a server says of anything else is not trusted with a screen. */
const DRAWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
/** Pixels. */
const MOST = { width: 320, height: 240 };

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** @returns undefined: a card, not a picture */
export function pictureSize({ type, width, height }: Attachment): Size | undefined {
  if (!DRAWN.has(type) || !width || !height) return undefined;
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where an agent's browser gets it, by its session. */
export const fileHref = (id: string): string => `/files/${encodeURIComponent(id)}`;
