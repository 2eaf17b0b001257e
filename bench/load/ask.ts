/** Talking over a line one frame at a time, for what happens before and after the load. */
import { randomUUID } from 'node:crypto';
import type { Line } from './line.ts';

export interface Frame {
  readonly t: string;
  readonly id?: string;
  readonly conversation?: string;
  readonly [field: string]: unknown;
}

/** The first frame from now on that fits; whatever else comes is dropped. */
export function next(line: Line, fits: (frame: Frame) => boolean): Promise<Frame> {
  return new Promise((resolve, reject) => {
    line.onClose = () => reject(new Error('the server closed the line'));
    line.onText = (text) => {
      const frame = JSON.parse(text) as Frame;
      if (fits(frame)) resolve(frame);
      else if (frame.t === 'reject') reject(new Error(`refused: ${text}`));
    };
  });
}

export function hello(line: Line, fields: object = {}): Promise<Frame> {
  const welcome = next(line, ({ t }) => t === 'welcome');
  line.send(JSON.stringify({ t: 'hello', v: 1, locale: 'en', ...fields }));
  return welcome;
}

/** Sends a command and waits for its ack. */
export function command(line: Line, body: object, conversation?: string): Promise<Frame> {
  const id = randomUUID();
  const ack = next(line, (frame) => frame.t === 'ack' && frame.id === id);
  send(line, body, conversation, id);
  return ack;
}

export function send(line: Line, body: object, conversation?: string, id: string = randomUUID()): void {
  line.send(JSON.stringify({ t: 'do', id, ...(conversation && { conversation }), command: body }));
}

/** Runs `job` for 0 … count-1, so many at a time. */
export async function many<T>(count: number, atOnce: number, job: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let taken = 0;
  const work = async () => {
    while (taken < count) {
      const index = taken++;
      results[index] = await job(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work));
  return results;
}
