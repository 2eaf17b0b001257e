/**
 * Which addresses are anybody's on the internet, and which lead into a house: ours, the owner's, or the cloud's.
 * Pure. Ranges: IANA special-purpose address registries (RFC 6890 and its updates).
 */
import { BlockList, isIP } from 'node:net';

const CLOSED_4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
  // Not special by its number, but the door to the machine's own data at one cloud.
  '168.63.129.16/32',
];
/** Only 2000::/3 is given out to anybody. Of it: protocol assignments with Teredo, documentation, 6to4. */
const OPEN_6 = ['2000::/3'];
const CLOSED_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
/** An IPv4 address in the last 32 bits: as sockets write it, and through a translator (RFC 6052). */
const CARRIES_4 = ['::ffff:0:0/96', '64:ff9b::/96'];

/** @throws Error when an entry is not a network such as 10.0.0.0/8 */
export function networks(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return list;
}

const closed4 = networks(CLOSED_4);
const open6 = networks(OPEN_6);
const closed6 = networks(CLOSED_6);
const carries4 = networks(CARRIES_4);

/** @param address as a resolver gives it; what is no address is not public */
export function isPublic(address: string): boolean {
  const plain = withoutZone(address);
  if (isIP(plain) === 4) return !closed4.check(plain);
  if (isIP(plain) !== 6) return false;
  if (carries4.check(plain, 'ipv6')) return isPublic(lastFour(plain));
  return open6.check(plain, 'ipv6') && !closed6.check(plain, 'ipv6');
}

/** `::ffff:10.0.0.1` is 10.0.0.1; others are themselves. */
export function plainAddress(address: string): string {
  const plain = withoutZone(address);
  const isMapped = isIP(plain) === 6 && /^::ffff:/.test(canonical(plain)) && carries4.check(plain, 'ipv6');
  return isMapped ? lastFour(plain) : plain;
}

const withoutZone = (address: string) => address.split('%', 1)[0] ?? '';
const canonical = (address: string) => new URL(`http://[${address}]`).hostname.slice(1, -1);

function lastFour(address: string): string {
  const [high = 0, low = 0] = canonical(address)
    .replace(/::$/, ':0:0')
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
