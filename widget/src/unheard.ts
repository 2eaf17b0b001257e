/** What is probably wrong when no server ever welcomed us. A chunk of its own: hardly anybody sees it. */

export function report(origin: string, site: string): void {
  // biome-ignore lint/suspicious/noConsole: the only place to tell the site's owner.
  console.error(
    // biome-ignore lint/style/noRestrictedGlobals: it is all that the message needs of the page, and env.ts is in every download.
    `Sapa: no connection to ${new URL(origin).host} for site "${site}". Is the key right, and is ${location.origin} listed in the site's origins?`,
  );
}
