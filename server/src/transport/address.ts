/**
 * Whom a request comes from, as far as it can be known: the peer, or what a trusted proxy says of it. One text per IPv4 address
 * and per IPv6 /64, because a household has a whole /64 to change addresses in. Knows no limits.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';

/** The part of a request that says it. */
export interface Origin {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingMessage['headers'];
}

/** What an address of nowhere counts as: a socket that is gone already, or one of the file system. */
const NOBODY = 'nobody';
const NEARBY = networks([
  '127.0.0.0/8',
  '::1/128',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fe80::/10',
]);

/**
 * @param trustedProxies networks such as `10.0.0.0/8` whose X-Forwarded-For is believed; anybody else's is ignored
 * @param onIgnored told of a peer in a private network whose header is ignored: most likely a proxy nobody has named
 */
export function createAddressOf(
  trustedProxies: readonly string[],
  onIgnored: (peer: string) => void = () => {},
): (request: Origin) => string {
  const trusted = networks(trustedProxies);
  return ({ socket, headers }) => {
    const peer = plain(socket.remoteAddress ?? '');
    if (peer === undefined) return NOBODY;
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
    if (forwarded !== '' && !has(trusted, peer) && has(NEARBY, peer)) onIgnored(peer);
    return counted(farthest(trusted, peer, forwarded));
  };
}

/** Proxies append: from the end, the first who is no proxy of ours. What is no address ends the walk at the last that was one. */
function farthest(trusted: BlockList, peer: string, forwarded: string): string {
  const hops = forwarded.split(',');
  let known = peer;
  while (hops.length > 0 && has(trusted, known)) {
    const next = plain(withoutPort((hops.pop() ?? '').trim()));
    if (next === undefined) break;
    known = next;
  }
  return known;
}

/** `1.2.3.4:80` and `[::1]:80` occur. */
function withoutPort(hop: string): string {
  return /^\[([^\]]*)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

/** An address without zone, IPv4 where it is one in IPv6's clothes, IPv6 in its one short form; undefined when it is none. */
function plain(text: string): string | undefined {
  const address = text.replace(/%.*$/, '');
  if (!isIPv6(address)) return isIPv4(address) ? address : undefined;
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(short);
  if (!mapped) return short;
  const [high, low] = [mapped[1], mapped[2]].map((group) => Number.parseInt(group ?? '0', 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function counted(address: string): string {
  if (isIPv4(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = new Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

function networks(list: readonly string[]): BlockList {
  const found = new BlockList();
  for (const network of list) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    found.addSubnet(address, prefix === undefined ? (family === 'ipv6' ? 128 : 32) : Number(prefix), family);
  }
  return found;
}

const has = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
