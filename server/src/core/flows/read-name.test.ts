import { describe, expect, test } from 'vitest';
import { isCancel } from './cancel.ts';
import { readName } from './read-name.ts';

describe('a name', () => {
  test.each([
    ['Budi', 'Budi'],
    ['nama saya Budi', 'Budi'],
    ['Nama saya adalah Siti Aminah', 'Siti Aminah'],
    ['namaku Dewi kak', 'Dewi'],
    ['panggil saja Pak Joko ya', 'Pak Joko'],
    ['saya Rina', 'Rina'],
    ['halo, saya Rina', 'Rina'],
    ['My name is John Smith.', 'John Smith'],
    ["I'm Ana", 'Ana'],
    ['call me Al', 'Al'],
    ['Sayuti', 'Sayuti'],
    ['Iman', 'Iman'],
    ["D'Angelo", "D'Angelo"],
    ['saya', 'saya'],
  ])('%s: %s', (said, name) => expect(readName(said)).toBe(name));
});

describe('somebody wants out', () => {
  test.each(['batal', 'Batal aja kak', 'ga jadi deh', 'Cancel', 'never mind, thanks', 'maaf ga jadi', 'stop!'])(
    '%s',
    (said) => expect(isCancel(said)).toBe(true),
  );
  test.each(['batalkan pesanan INV-1', 'bisa cancel order?', 'stopkontak', 'jadi', 'no', 'WN-10231', ''])(
    'not by %j',
    (said) => expect(isCancel(said)).toBe(false),
  );
});
