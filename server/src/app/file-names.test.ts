import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from './file-names.ts';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['C:\\Users\\Budi\\Foto.jpg', 'Foto.jpg'],
  ['/', 'file'],
  ['..', 'file'],
  ['', 'file'],
  ['   ', 'file'],
  ['.htaccess', 'htaccess'],
  ['photo.php\u0000.png', 'photo.php.png'],
  ['a\r\nSet-Cookie: x=1.png', 'aSet-Cookie_ x=1.png'],
  ['tagihan\u202Egpj.exe', 'tagihangpj.exe'],
  ['\u2066invoice\u2069.pdf', 'invoice.pdf'],
  ['a\u200Bb\uFEFF.txt', 'ab.txt'],
  ['half\uD800.png', 'half.png'],
  ['two\u2028lines.txt', 'twolines.txt'],
  ['what?*<>|":.txt', 'what_______.txt'],
  ['name. ', 'name'],
  ['e\u0301te\u0301.txt', '\u00e9t\u00e9.txt'],
  ['👨‍👩‍👧 di pantai.jpg', '👨‍👩‍👧 di pantai.jpg'],
  ['می‌خواهم.txt', 'می‌خواهم.txt'],
  ['❤\uFE0F.png', '❤\uFE0F.png'],
  [`invoice.pdf${' '.repeat(100)}.exe`, 'invoice.pdf .exe'],
  ['a\u00A0\u3000\u2800 b.txt', 'a b.txt'],
  ['\u115F\u3164.exe', 'exe'],
  ['a\u034F\uFE00\u{E0101}b\uFE0F.txt', 'ab.txt'],
  ['report\u200D\u200D.pdf\u200C', 'report.pdf'],
  ['con', '_con'],
  ['COM1.txt', '_COM1.txt'],
  ['nul .tar.gz', '_nul .tar.gz'],
  ['lpt².txt', '_lpt².txt'],
  ['console.log', 'console.log'],
])('%j is called %j', (text, name) => {
  expect(safeName(text)).toBe(name);
});

test('a long name keeps its ending', () => {
  const name = safeName(`${'x'.repeat(400)}.jpeg`);
  expect(name).toHaveLength(120);
  expect(name).toMatch(/x\.jpeg$/);
  expect(safeName(`a.${'b'.repeat(400)}`)).toHaveLength(120);
});

const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

test('whatever it was, it can stand in an address and a header, and safe names stay what they are', () => {
  fc.assert(
    // Halves of characters too, and often what is not to be in a name.
    fc.property(fc.array(fc.oneof(fc.constantFrom(...'./\\\0\r\u202E '), anyUnit), { maxLength: 300 }), (units) => {
      const name = safeName(units.join(''));
      const isTame =
        name !== '' && name.length <= 120 && !/^\.|\.$|[/\\\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(name);
      return isTame && decodeURIComponent(encodeURIComponent(name)) === name && safeName(name) === name;
    }),
    { numRuns: 500 },
  );
});
