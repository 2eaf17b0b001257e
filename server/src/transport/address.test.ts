import { expect, test } from 'vitest';
import { createAddressOf } from './address.ts';

const asked = (remoteAddress: string | undefined, forwarded?: string | string[]) => ({
  socket: { remoteAddress },
  headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded as string }) },
});
const direct = createAddressOf([]);
const proxied = createAddressOf(['10.0.0.0/8', '::1/128', '2001:db8:ffff::7']);

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['1::', '1:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (peer, key) => {
  expect(direct(asked(peer))).toBe(key);
});

test('a household that changes addresses within its /64 stays one', () => {
  expect(direct(asked('2001:db8:1:2:aaaa::1'))).toBe(direct(asked('2001:db8:1:2:bbbb::2')));
  expect(direct(asked('2001:db8:1:2::1'))).not.toBe(direct(asked('2001:db8:1:3::1')));
});

test('who has no address is one of those who have none', () => {
  expect(direct(asked(undefined))).toBe('nobody');
  expect(proxied(asked(undefined, '203.0.113.9'))).toBe('nobody');
});

test.each<[string, string | undefined, string]>([
  ['203.0.113.1', '198.51.100.1', '203.0.113.1'],
  ['10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['2001:db8:ffff::7', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['10.0.0.1', '1.1.1.1,198.51.100.1,10.0.0.2', '198.51.100.1'],
  ['10.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['10.0.0.1', '[2001:db8:1:2::9]:4711', '2001:db8:1:2::/64'],
  ['10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
  ['10.0.0.1', '198.51.100.1, ', '10.0.0.1'],
  ['10.0.0.1', '', '10.0.0.1'],
  ['10.0.0.1', undefined, '10.0.0.1'],
  ['10.0.0.1', `${'1.1.1.1,'.repeat(2_000)}x y z`, '10.0.0.1'],
])('from %s with X-Forwarded-For "%s": %s', (peer, forwarded, key) => {
  expect(proxied(asked(peer, forwarded))).toBe(key);
});

test('several headers are read as one', () => {
  expect(proxied(asked('10.0.0.1', ['1.1.1.1', '198.51.100.1']))).toBe('198.51.100.1');
});

test('a header that is ignored is told of where the peer is near enough to be a proxy', () => {
  const told: string[] = [];
  const watched = createAddressOf(['10.0.0.1'], (peer) => told.push(peer));
  for (const peer of ['10.0.0.1', '203.0.113.1', '192.168.1.5', '::1']) watched(asked(peer, '198.51.100.1'));
  watched(asked('192.168.1.6'));
  expect(told).toEqual(['192.168.1.5', '::1']);
});
