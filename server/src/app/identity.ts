/**
 * Who somebody is by their site's word (SPEC: identity): a name signed with the site's secret, good until it expires. The visitor
 * behind a name is the same on every device; whoever comes without it, or with a wrong one, is who their token says.
 */
import type { Identity, SiteKey, Timestamp, VisitorId } from '@sapa/protocol';
import type { Clock, Ids, Log, Vouching } from './ports.ts';
import type { VisitStore } from './store.ts';
import { type Admitted, type Me, newcomerOf, type Visitors } from './visitors.ts';

export interface Brought {
  readonly token?: string | undefined;
  readonly identity?: Identity | undefined;
}

export interface Met extends Admitted {
  /** The site vouches for them. */
  readonly isVouched: boolean;
  /** Whose open conversations are theirs too from now on. */
  readonly formerly?: VisitorId;
  /** The token they came with is refused from now on: lines opened with it end. */
  readonly isRotated?: true;
}

export interface Identities {
  /** Undefined where the token was replaced by another one, and nobody vouches for who brings it. */
  meet(site: SiteKey, brought: Brought): Promise<Met | undefined>;
}

interface Parts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly store: VisitStore;
  readonly visitors: Pick<Visitors, 'admit' | 'inOrder' | 'settled'>;
  readonly vouching: Vouching;
}

const MS = 1_000;

export function createIdentities({ clock, ids, log, store, visitors, vouching }: Parts): Identities {
  /** What is wrong is logged without the name, which may be anything. */
  function isVouched(site: SiteKey, { id, expires, signature }: Identity): boolean {
    const isSigned = vouching.isSigned(site, `${id}.${expires}`, signature);
    const isGood = isSigned && !isOver(expires, clock.now());
    if (!isGood) log.info({ site, why: isSigned ? 'expired' : 'wrong' }, 'an identity is not good');
    return isGood;
  }

  /** Nobody of this name yet: whoever brings it, unless they are somebody already. */
  async function bind(site: SiteKey, external: string, came: Came): Promise<Met> {
    const isFree = await isAnonymous(came.me);
    const { me, token: given } = isFree ? came : await stranger();
    const fresh = given ?? ids.token();
    const replaced = given === undefined ? came.tokenHash : undefined;
    const theirs = await store.identify({
      site,
      external,
      visitor: me.id,
      createdAt: newcomerOf(me)?.createdAt,
      fresh: ids.hash(fresh),
      replaced,
    });
    // Both may be remembered as a newcomer's, also of somebody of whom something was kept meanwhile.
    for (const tokenHash of [replaced, newcomerOf(me)?.tokenHash]) if (tokenHash) visitors.settled(tokenHash);
    return { me: { id: theirs }, token: fresh, isVouched: true, ...(replaced !== undefined && { isRotated: true }) };
  }

  /** Somebody we know, on a device that does not know them. */
  async function recognise(site: SiteKey, external: string, visitor: VisitorId, came: Came): Promise<Met> {
    if (came.me.id === visitor) return { me: came.me, isVouched: true };
    const formerly = came.token === undefined && (await isAnonymous(came.me)) ? came.me.id : undefined;
    const fresh = came.token ?? ids.token();
    // What they leave behind is nobody's to open again; of somebody else whom a site knows it stays theirs.
    const replaced = formerly && came.tokenHash;
    await store.identify({ site, external, visitor, fresh: ids.hash(fresh), formerly, replaced });
    const spent = came.token === undefined ? replaced : ids.hash(came.token);
    if (spent) visitors.settled(spent);
    return { me: { id: visitor }, token: fresh, isVouched: true, ...(formerly && { formerly }) };
  }

  const isAnonymous = async (me: Me) => newcomerOf(me) !== undefined || !(await store.isIdentified(me.id));

  async function stranger(): Promise<Admitted> {
    const admitted = await visitors.admit(undefined);
    if (!admitted) throw new Error('who brings no token is a newcomer');
    return admitted;
  }

  async function meetVouched(site: SiteKey, external: string, token: string | undefined): Promise<Met> {
    const admitted = (await visitors.admit(token)) ?? (await stranger());
    const came = { ...admitted, tokenHash: token === undefined ? undefined : ids.hash(token) };
    const known = await store.visitorByIdentity(site, external);
    return known ? recognise(site, external, known, came) : bind(site, external, came);
  }

  return {
    async meet(site, { token, identity }) {
      if (identity && isVouched(site, identity))
        return visitors.inOrder(`identity ${site} ${identity.id}`, () => meetVouched(site, identity.id, token));
      const admitted = await visitors.admit(token);
      return admitted && { ...admitted, isVouched: false };
    },
  };
}

interface Came extends Admitted {
  /** Of the token they brought. */
  readonly tokenHash: string | undefined;
}

const isOver = (expires: number, now: Timestamp): boolean => expires * MS <= now;
