import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { isPublic } from './addresses.ts';
import { parseAllowList } from './allow-list.ts';
import { createGuard } from './guard.ts';

const PUBLIC = '93.184.215.14';
const found = (...addresses: string[]): LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

/** What a socket to this place would connect to. */
function target(url: string, guard: ReturnType<typeof createGuard>): Promise<string> {
  return new Promise((resolve, reject) => {
    const place = new URL(url);
    guard.lookupFor(place)(place.hostname, { all: true }, (error, addresses) =>
      error ? reject(error) : resolve((addresses as LookupAddress[]).map(({ address }) => address).join(' ')),
    );
  });
}

test.each([
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
  ],
  ...[
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
  ],
  ...['203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
  ...[
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '100::1',
    '2001:db8::1',
  ],
  // Mapped, compatible, translated, 6to4, NAT64 and Teredo forms of closed addresses.
  ...[
    '::ffff:7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::7f00:1',
    '::127.0.0.1',
    '::ffff:0:7f00:1',
    '::ffff:0.0.0.0',
  ],
  ...['2002:7f00:1::', '2002:a00:1::1', '64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b::', '64:ff9b:1::7f00:1'],
  ...['2001:0:4136:e378:8000:63bf:80ff:fffe', '2001::1', '3fff::1', 'not an address', '127.1', ''],
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each([PUBLIC, '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  '%s is public',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

test.each([
  ...['127.1', '0x7f.1', '2130706433', '0177.0.0.1', '127.0.0.1.', '0', '169.254.169.254', '0xa9fea9fe'],
  ...['[::1]', '[::]', '[::ffff:7f00:1]', '[::ffff:127.0.0.1]', '[64:ff9b::7f00:1]', '[::7f00:1]', '[fe80::1]'],
  ...['①②⑦.0.0.1', '127。0。0。1'],
])('http://%s/ is refused before anything is looked up', (host) => {
  expect(() => createGuard(parseAllowList('')).lookupFor(new URL(`http://${host}/`))).toThrow('blocked');
});

test('a name is judged by what it resolves to, each time it is connected to', async () => {
  const answers = [found(PUBLIC), found('127.0.0.1'), found(PUBLIC, '10.0.0.1'), found(PUBLIC, '::1'), []];
  const guard = createGuard(parseAllowList(''), async () => answers.shift() ?? []);
  const ask = () => target('https://rebind.example/', guard);
  expect(await ask()).toBe(PUBLIC);
  await expect(ask()).rejects.toThrow('blocked');
  await expect(ask()).rejects.toThrow('blocked');
  await expect(ask()).rejects.toThrow('blocked');
  await expect(ask()).rejects.toThrow('unreachable');
});

test('localhost is refused by its address', async () => {
  await expect(target('http://localhost/', createGuard(parseAllowList('')))).rejects.toThrow('blocked');
});

test('allowed are the places named, at the port named', async () => {
  const guard = createGuard(
    parseAllowList('crm.internal, erp.internal:8080,10.1.0.0/16,10.2.0.5, [fd00::5]:8443,127.0.0.1:81 ,fd01::/64,'),
    async () => found('10.9.9.9'),
  );
  const tried = (...urls: string[]) =>
    Promise.all(urls.map((url) => target(url, guard).catch((error) => error.message)));
  const found9 = ['10.9.9.9', '10.9.9.9', '10.9.9.9'];
  expect(await tried('http://crm.internal', 'https://CRM.internal', 'http://erp.internal:8080')).toEqual(found9);
  const blocked = ['blocked', 'blocked', 'blocked'];
  expect(await tried('http://erp.internal', 'http://x.crm.internal', 'http://evil.example')).toEqual(blocked);
  const allowed = [
    'http://10.1.255.1',
    'http://10.2.0.5:99',
    'http://[fd00::5]:8443',
    'http://[::ffff:10.1.0.1]',
    'http://127.1:81',
    'http://[fd01::9]',
  ];
  const refused = [
    'http://10.2.0.6',
    'http://[fd00::5]',
    'http://127.0.0.1:82',
    'http://[64:ff9b::a01:1]',
    'http://[fd02::9]',
  ];
  const passes = (url: string) => {
    try {
      return guard.lookupFor(new URL(url)) !== undefined;
    } catch {
      return false;
    }
  };
  expect(allowed.filter((url) => !passes(url))).toEqual([]);
  expect(refused.filter(passes)).toEqual([]);
});

test.each([
  'http://crm.internal',
  'crm internal',
  '10.0.0.0/33',
  'fd00::/129',
  '127.1',
  '0x7f.1',
  'crm:0',
  'crm:99999',
  '[crm]',
  '[10.0.0.1]',
  '*.internal',
  'a/b',
])('an allow-list with "%s" is refused', (entry) => {
  expect(() => parseAllowList(`ok.example,${entry}`)).toThrow(entry);
});
