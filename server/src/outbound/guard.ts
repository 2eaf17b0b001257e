/**
 * The egress guard: what we ask on somebody's behalf must not reach into the house. It judges the address a socket is about to connect
 * to, so neither odd spellings, nor names that resolve to something else a moment later, nor redirects get around it.
 */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './addresses.ts';
import type { AllowList } from './allow-list.ts';
import { CallFailed } from './failed.ts';

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface Guard {
  /**
   * How sockets to this place find their address: the ones judged are the ones connected to.
   * @throws CallFailed `blocked` at once where the place is an address; sockets do not look those up
   */
  lookupFor(url: URL): LookupFunction;
}

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

export function createGuard(allow: AllowList, resolve: Resolve = systemResolve): Guard {
  const isOpen = (address: string, port: number) => isPublic(address) || allow.allowsAddress(address, port);

  /** All of them: one that is closed among open ones is somebody's attempt. */
  async function judged(host: string, port: number): Promise<readonly LookupAddress[]> {
    const found = await resolve(host);
    if (found.length === 0) throw new CallFailed('unreachable');
    if (allow.allowsHost(host, port) || found.every(({ address }) => isOpen(address, port))) return found;
    throw new CallFailed('blocked');
  }

  return {
    lookupFor(url) {
      const port = portOf(url);
      const host = hostOf(url);
      if (isIP(host) && !isOpen(host, port)) throw new CallFailed('blocked');
      return (name, options, done) => {
        judged(name, port).then(
          (found) => give(found, options, done),
          (error: Error) => done(error, '', 0),
        );
      };
    },
  };
}

type Done = Parameters<LookupFunction>[2];

/** Sockets that try both families ask for all addresses, others for one. */
function give(found: readonly LookupAddress[], { all, family }: Parameters<LookupFunction>[1], done: Done): void {
  const fitting = found.filter((each) => !(family === 4 || family === 6) || each.family === family);
  const [first] = fitting;
  if (!first) done(new CallFailed('unreachable'), '', 0);
  else if (all) done(null, [...fitting]);
  else done(null, first.address, first.family);
}

export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
/** Without the brackets of an IPv6 address. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
