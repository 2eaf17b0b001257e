/** Where sent files are: the server says for how long. Asked for together, kept until they expire. Does not know HTTP. */

/** Links are good for ten minutes at least. */
const GOOD_MS = 9 * 60_000;
/** What was not answered is asked again no sooner than this. */
const RETRY_MS = 5_000;
/** Ids in one request. */
const MOST = 50;

/** Of these files, by id; absent: not for this visitor, or gone. Rejects when nobody answered. */
export type AskLinks = (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;

export interface Link {
  /** Good for a click until `until`, milliseconds since 1970. */
  readonly href?: string | undefined;
  /** As `href`, but it stays: what is shown does not load again. */
  readonly src?: string | undefined;
  /** Nobody has it any more. */
  readonly isGone?: boolean;
  readonly until: number;
  /** Not asked for again before. */
  readonly againAt: number;
}

export interface Links {
  /** What is known now; the rest is asked for, and `changed` is called when it is here. */
  find(id: string): Link | undefined;
  /** An image did not load: asks once more for where it is. */
  failed(id: string): void;
  /** @returns whether a click may follow it now; else `then` is called as soon as it may */
  isGood(id: string, then: () => void): boolean;
}

export function createLinks(ask: AskLinks, now: () => number, changed: () => void): Links {
  const known = new Map<string, Link>();
  const failures = new Set<string>();
  let wanted: string[] = [];
  let waiting: Promise<void> | undefined;

  const isGood = (id: string) => (known.get(id)?.until ?? 0) > now();
  function want(id: string): Promise<void> {
    known.set(id, { until: 0, ...known.get(id), againAt: now() + RETRY_MS });
    wanted.push(id);
    // All of one paint together.
    waiting ??= Promise.resolve().then(() => {
      waiting = undefined;
      return fetchWanted();
    });
    return waiting;
  }
  async function fetchWanted() {
    const ids = wanted;
    wanted = [];
    for (let at = 0; at < ids.length; at += MOST) await fetchSome(ids.slice(at, at + MOST));
  }
  const fetchSome = (ids: readonly string[]) =>
    ask(ids).then(
      (hrefs) => {
        for (const id of ids) {
          const href = hrefs[id];
          const until = now() + GOOD_MS;
          known.set(id, { href, src: known.get(id)?.src ?? href, isGone: !href, until, againAt: until });
        }
        changed();
      },
      // Off line: a later paint asks again.
      () => {},
    );
  return {
    find(id) {
      if ((known.get(id)?.againAt ?? 0) <= now() && !isGood(id)) void want(id);
      return known.get(id);
    },
    failed(id) {
      if (failures.has(id)) return;
      failures.add(id);
      known.delete(id);
      void want(id);
      // Without it once, so that the same address is loaded again.
      changed();
    },
    isGood(id, then) {
      if (isGood(id)) return true;
      void want(id).then(() => isGood(id) && then());
      return false;
    },
  };
}
