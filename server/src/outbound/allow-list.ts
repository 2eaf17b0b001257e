/** Places inside the house that an owner lets us ask (`EGRESS_ALLOW`). Everything public needs no entry. Pure. */
import { isIP } from 'node:net';
import { networks, plainAddress } from './addresses.ts';

export interface AllowList {
  /** The name itself is trusted, whatever it resolves to. */
  allowsHost(host: string, port: number): boolean;
  allowsAddress(address: string, port: number): boolean;
}

/**
 * @param text separated by commas: `crm.internal`, `crm.internal:8080`, `10.0.0.5`, `[fd00::5]:8080`, `10.1.0.0/16`
 * @throws Error with a sentence that names the entry that is none of these
 */
export function parseAllowList(text: string): AllowList {
  const entries = text.split(',').map((entry) => entry.trim().toLowerCase());
  const places = entries.filter(Boolean).map(readEntry);
  const open = (port: number) => places.filter((place) => place.port === undefined || place.port === port);
  return {
    allowsHost: (host, port) => open(port).some((place) => place.host === host.toLowerCase()),
    allowsAddress(address, port) {
      const plain = plainAddress(address);
      const family = isIP(plain);
      return family !== 0 && open(port).some(({ network }) => network?.check(plain, family === 6 ? 'ipv6' : 'ipv4'));
    },
  };
}

const notAPlace = (entry: string) =>
  new Error(
    `EGRESS_ALLOW must be hosts, addresses or networks such as crm.internal, 10.0.0.5:8080 or 10.1.0.0/16, not "${entry}".`,
  );

interface Place {
  readonly host?: string;
  readonly network?: ReturnType<typeof networks>;
  readonly port?: number;
}

function readEntry(entry: string): Place {
  const [, bracketed, bare, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(entry) ?? [];
  const wanted = port === undefined ? {} : { port: Number(port) };
  if (wanted.port === 0 || (wanted.port ?? 1) > 65_535) throw notAPlace(entry);
  if (isNetwork(entry)) return { network: networks([entry]) };
  const name = bracketed ?? bare ?? '';
  if (isIP(name) && (bracketed === undefined) === (isIP(name) === 4)) return { network: networks([name]), ...wanted };
  if (bracketed !== undefined || !/^(?=.{1,253}$)[a-z0-9_]([a-z0-9._-]*[a-z0-9])?$/.test(name)) throw notAPlace(entry);
  // A name that ends in a number is an address spelt oddly, which is never asked by that name.
  if (/(^|\.)(0x[0-9a-f]*|\d+)$/.test(name)) throw notAPlace(entry);
  return { host: name, ...wanted };
}

function isNetwork(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isPrefix = bits === undefined ? isIP(address) === 6 : /^\d{1,3}$/.test(bits) && Number(bits) <= most;
  return isIP(address) !== 0 && !address.includes('%') && isPrefix && rest.length === 0;
}
