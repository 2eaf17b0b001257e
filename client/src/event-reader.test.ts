import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventReader } from './event-reader.ts';

const STREAM =
  ':   \n\nevent: line\ndata: a-b_c\n\ndata: {"t":"pong","heads":{"c: 1":2}}\n\n: still here\n\nevent: close\ndata: {"code":4401}\n\n';
const EVENTS = [
  ['line', 'a-b_c'],
  ['message', '{"t":"pong","heads":{"c: 1":2}}'],
  ['close', '{"code":4401}'],
];

test('events are found, wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(STREAM.length)), (cuts) => {
      const found: string[][] = [];
      const read = createEventReader((event, data) => found.push([event, data]));
      const edges = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
      for (const [index, end] of edges.slice(1).entries()) read(STREAM.slice(edges[index], end));
      expect(found).toEqual(EVENTS);
    }),
  );
});

test('an event that has not ended is not told', () => {
  const found: string[] = [];
  const read = createEventReader((_, data) => found.push(data));
  read('data: 1\n\ndata: 2\n');
  expect(found).toEqual(['1']);
});
