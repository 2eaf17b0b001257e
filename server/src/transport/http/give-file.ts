/** A file as an answer that does no harm, whatever it holds: shown only where it is an image, and never run. */
import type { NextFunction, Response } from 'express';
import type { Opened } from '../../app/file-ports.ts';
import { refuseMissing } from './answers.ts';

const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export function giveFile({ folder, place, name, type }: Opened, response: Response, next: NextFunction): void {
  const isShown = SHOWN.includes(type);
  response.set({
    'Content-Type': isShown ? type : 'application/octet-stream',
    'Content-Disposition': disposition(isShown ? 'inline' : 'attachment', name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'no-referrer',
  });
  response.sendFile(place, { root: folder, cacheControl: false, lastModified: false }, (error?: Error) => {
    if (!error || response.headersSent || response.destroyed) return;
    response.removeHeader('Content-Disposition');
    response.set('Cache-Control', 'no-store');
    if ((error as { status?: number }).status === 404) refuseMissing(response);
    else next(error);
  });
}

/** RFC 6266: for everybody in ASCII, and as it is in UTF-8 (RFC 8187). */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
