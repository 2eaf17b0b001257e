import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAD_BYTES, sniff } from './sniff.ts';
import * as samples from './test/samples.ts';

const UNKNOWN = { type: 'application/octet-stream' };

test.each([
  ['png', samples.png(640, 480), { type: 'image/png', width: 640, height: 480 }],
  ['gif', samples.gif(10, 20), { type: 'image/gif', width: 10, height: 20 }],
  ['jpeg', samples.jpeg(300, 200), { type: 'image/jpeg', width: 300, height: 200 }],
  ['webp', samples.webp(70, 30), { type: 'image/webp', width: 70, height: 30 }],
  ['webp without loss', samples.webpLossless(16_384, 3), { type: 'image/webp', width: 16_384, height: 3 }],
  ['webp as a frame of video', samples.webpLossy(70, 30), { type: 'image/webp', width: 70, height: 30 }],
  ['pdf', samples.pdf, { type: 'application/pdf' }],
  ['zip', samples.zip, { type: 'application/zip' }],
])('a %s is one, and images say how large they are', async (_name, bytes, expected) => {
  expect(await sniff(bytes)).toEqual(expected);
});

test('a photo on its side is as wide as it is shown', async () => {
  expect(await sniff(samples.jpeg(300, 200, 6))).toEqual({ type: 'image/jpeg', width: 200, height: 300 });
});

test.each([
  ['SVG', samples.svg],
  ['SVG with its prologue', Buffer.concat([Buffer.from('<?xml version="1.0"?>'), samples.svg])],
  ['SVG after a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), samples.svg])],
  ['HTML', samples.html],
  ['XML', samples.xml],
  ['JavaScript', samples.script],
  ['a calendar', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')],
  ['rich text', Buffer.from('{\\rtf1\\ansi hello}')],
  ['a shell script', Buffer.from('#!/bin/sh\necho hi\n')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['one byte', Buffer.from('x')],
  ['zeros', Buffer.alloc(5_000)],
  ['an image cut off before it says how large it is', samples.png(3, 2).subarray(0, 18)],
  ['an image of no height', samples.png(3, 0)],
  ['a JPEG without a frame', samples.jpeg(3, 2).subarray(0, 30)],
])('%s is told as nothing but bytes', async (_name, bytes) => {
  expect(await sniff(bytes)).toEqual(UNKNOWN);
});

test.each([
  ['50,000 × 50,000', samples.png(50_000, 50_000)],
  ['long and thin', samples.png(20_001, 1)],
  ['over 40 megapixels', samples.jpeg(8_000, 5_001)],
  ['as large as a header can say', samples.webp(16_777_216, 16_777_216)],
  ['as large as a GIF can be', samples.gif(65_535, 65_535)],
])('an image of too many pixels is refused by its header: %s', async (_name, bytes) => {
  expect(await sniff(bytes)).toBeUndefined();
});

test('40 megapixels are taken', async () => {
  expect(await sniff(samples.jpeg(8_000, 5_000))).toMatchObject({ width: 8_000, height: 5_000 });
});

test.each([
  ['GIF and JavaScript', samples.gifAndScript, 'image/gif'],
  ['PNG and HTML', samples.pngAndPage, 'image/png'],
  ['PDF and ZIP', samples.pdfAndZip, 'application/pdf'],
])('what is two things is the one that its first bytes say: %s', async (_name, bytes, type) => {
  expect(await sniff(bytes)).toMatchObject({ type });
});

test('of a JPEG, 200 segments are looked at, none of them shorter than its own length', async () => {
  const [start, frame] = [samples.jpeg(300, 200).subarray(0, 2), samples.jpeg(300, 200).subarray(2)];
  const segments = (count: number, segment: readonly number[]) =>
    Buffer.concat([start, Buffer.alloc(count * segment.length, Buffer.from(segment)), frame]);
  const known = { type: 'image/jpeg', width: 300, height: 200 };
  // Two of its own come before the frame.
  expect(await sniff(segments(197, [0xff, 0xe2, 0, 2]))).toEqual(known);
  expect(await sniff(segments(198, [0xff, 0xe2, 0, 2]))).toEqual(UNKNOWN);
  expect(await sniff(segments(1, [0xff, 0xe2, 0, 1]))).toEqual(UNKNOWN);
  expect(await sniff(segments(1, [0xff, 0xe2, 0, 0]))).toEqual(UNKNOWN);
  // Before a marker they mean nothing (T.81, B.1.1.2).
  expect(await sniff(segments(63, [0xff]))).toEqual(known);
  expect(await sniff(segments(64, [0xff]))).toEqual(UNKNOWN);
});

test.each([
  [0, 300],
  [4, 300],
  [5, 200],
  [8, 200],
])('orientation %i: %i wide', async (orientation, width) => {
  expect(await sniff(samples.jpeg(300, 200, orientation))).toMatchObject({ width });
});

test('whatever a head holds behind its first bytes, something is told of it', async () => {
  const starts = [
    samples.png(3, 2),
    samples.gif(3, 2),
    samples.jpeg(3, 2),
    samples.webp(3, 2),
    samples.webpLossy(3, 2),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.nat(60),
      fc.uint8Array({ maxLength: 200 }),
      async (start, at, rest) => {
        const told = await sniff(Buffer.concat([start.subarray(0, at), rest]));
        expect(told === undefined || told.type !== '').toBe(true);
      },
    ),
  );
});

test('a head full of what a parser has to look at one by one is looked at to its end', async () => {
  const markers = Buffer.alloc(HEAD_BYTES, Buffer.from([0xff, 0xe1, 0x00, 0x02]));
  expect(await sniff(Buffer.concat([Buffer.from([0xff, 0xd8]), markers]))).toEqual(UNKNOWN);
  const lengths = Buffer.alloc(HEAD_BYTES, 0);
  expect(await sniff(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), lengths]))).toEqual(UNKNOWN);
});
