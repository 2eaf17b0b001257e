import { describe, expect, it } from 'vitest';
import { boardSample } from '../../preview/routing-sample.ts';
import { createBoardWatch } from './board-watch.ts';

const board = boardSample(0);

function staged() {
  const sent: boolean[] = [];
  const watch = createBoardWatch((frame) => {
    sent.push(frame.board);
    return true;
  });
  return { sent, watch, tell: () => watch.receive({ t: 'signal', type: 'board', board }) };
}

describe('looking at the board', () => {
  it('is asked for once, however many look, until the last one has gone', () => {
    const { sent, watch, tell } = staged();
    const [first, second] = [watch.look(), watch.look()];
    tell();
    first();
    first();
    expect([sent, watch.board.value]).toEqual([[true], board]);
    second();
    expect([sent, watch.board.value]).toEqual([[true, false], undefined]);
  });

  it('is asked for again at every welcome, and only while somebody looks', () => {
    const { sent, watch } = staged();
    watch.welcomed();
    expect(sent).toEqual([]);
    const stop = watch.look();
    watch.welcomed();
    stop();
    watch.welcomed();
    expect(sent).toEqual([true, true, false]);
  });

  it('keeps nothing that comes after one has looked away', () => {
    const { watch, tell } = staged();
    watch.look()();
    tell();
    expect(watch.board.value).toBeUndefined();
  });
});
