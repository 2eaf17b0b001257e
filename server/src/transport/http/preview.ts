/** `/preview?site=KEY`: an empty page with a site's widget, as a frame in the console shows it. Only our own pages may frame it. */
import type { SiteKey } from '@sapa/protocol';
import type { Request, RequestHandler } from 'express';
import type { App } from '../../app/app.ts';

/** Of the snippet's `data-…`; everything else in the address is ignored. */
const ATTRIBUTES = ['lang', 'accent', 'corner', 'scheme', 'x', 'y', 'radius', 'label', 'icon', 'proactive'] as const;
const VALUE_CHARS = 500;

export function createPreview(app: Pick<App, 'facts'>, publicUrl: string): RequestHandler {
  const socket = publicUrl.replace(/^http/, 'ws');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ${socket}`,
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return (request, response) => {
    const site = app.facts.site(String(request.query.site) as SiteKey);
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
    if (!site) response.status(404).type('text').send('There is no such site.');
    else response.type('html').send(pageOf(site, request));
  };
}

function pageOf(
  { key, name, languages }: { key: string; name: string; languages: readonly string[] },
  request: Request,
) {
  const attributes = ATTRIBUTES.flatMap((each) => {
    const value = request.query[each];
    return typeof value === 'string' ? [` data-${each}="${escaped(value.slice(0, VALUE_CHARS))}"`] : [];
  }).join('');
  return `<!doctype html>
<html lang="${escaped(languages[0] ?? 'en')}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(name)}</title>
<script async src="/widget.js" data-site="${escaped(key)}"${attributes}></script>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? '');
