import { expect, test } from 'vitest';
import { chatTasks, ownOf } from './trace.ts';

const task = (ts: number, dur: number, tid = 1) => ({ name: 'RunTask', ph: 'X', pid: 1, tid, ts, dur });
const ran = (ts: number, url: string, tid = 1) => ({
  name: 'EvaluateScript',
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur: 1,
  args: { data: { url } },
});
const tasksIn = (...traceEvents: object[]) => chatTasks(JSON.stringify({ traceEvents }), 'https://chat.example');

test('tasks that ran code of the chat, each once, longest first', () => {
  const found = tasksIn(
    task(0, 5_000),
    ran(100, 'https://chat.example/widget.js'),
    ran(200, 'https://chat.example/widget.js'),
    task(10_000, 9_000),
    ran(10_500, 'https://chat.example/widget/panel-1.js'),
    task(30_000, 99_000),
    ran(30_100, 'https://shop.example/shop.js'),
  );
  expect(found).toEqual([9, 5]);
});

test('a task of another thread at the same time is another task', () => {
  expect(tasksIn(task(0, 5_000, 2), ran(100, 'https://chat.example/widget.js', 1))).toEqual([]);
});

test('what runs within something of the chat is not counted twice, and what the page runs not at all', () => {
  const server = 'https://chat.example';
  const traceEvents = [
    { ...ran(100, `${server}/widget.js`), dur: 4_000, tdur: 3_000 },
    { ...ran(200, `${server}/widget.js`), name: 'FunctionCall', dur: 1_000, tdur: 1_000 },
    { ...ran(9_000, `${server}/widget.js`), name: 'FunctionCall', dur: 500 },
    { ...ran(10_000, 'https://shop.example/shop.js'), dur: 7_000 },
  ];
  expect(ownOf(JSON.stringify({ traceEvents }), server)).toBe(3.5);
});
