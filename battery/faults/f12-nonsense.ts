/** F12: well-formed frames with nonsense in them. Each is refused with a reason, the tenth ends the line, and nothing is thrown. */
import { REJECT_REASONS, STRIKES } from '@sapa/protocol';
import fc from 'fast-check';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { inTime } from '../wait.ts';
import { startBystander } from './bystander.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const DEPTH = 10_000;
/** As deep as fits into a frame. */
const FIELD_DEPTH = 7_000;
const ID = '00000000-0000-4000-8000-000000000000';
const VALID = [
  { t: 'ping' },
  { t: 'typing', conversation: 'c', on: true },
  { t: 'read', conversation: 'c', seq: 1 },
  { t: 'older', conversation: 'c', before: 5 },
  { t: 'do', id: ID, command: { type: 'say', text: 'hello' } },
  { t: 'do', id: ID, conversation: 'c', command: { type: 'rate', score: 5 } },
  {
    t: 'do',
    id: ID,
    command: { type: 'fillForm', form: 'leaveMessage', values: { email: 'a@b.example', message: 'm' } },
  },
] as const;
const WRONG: readonly unknown[] = [null, [], {}, -1, 1.5, '', [[]], { length: 1 }, 'x'.repeat(9_000)];

const deep = fc
  .constantFrom('[', '{"t":')
  .map((open) => open.repeat(DEPTH) + (open === '[' ? ']'.repeat(DEPTH) : `1${'}'.repeat(DEPTH)}`));
const deepField = fc.constant(
  `{"t":"do","id":"${ID}","command":${'{"type":'.repeat(FIELD_DEPTH)}"say"${'}'.repeat(FIELD_DEPTH)}}`,
);
const extraField = fc
  .tuple(fc.constantFrom(...VALID), fc.constantFrom('extra', '__proto__', 'constructor', 'toString'), fc.jsonValue())
  .map(
    ([frame, key, value]) => `${JSON.stringify(frame).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`,
  );
const wrongType = fc.tuple(fc.constantFrom(...VALID), fc.nat(), fc.constantFrom(...WRONG)).map(([frame, at, value]) => {
  const keys = Object.keys(frame);
  return JSON.stringify({ ...frame, [keys[at % keys.length] ?? 't']: value });
});
const unknownType = fc.string().map((name) => JSON.stringify({ t: `no ${name}` }));
const noObject = fc.oneof(fc.string(), fc.array(fc.jsonValue()), fc.integer()).map((value) => JSON.stringify(value));
const noJson = fc.string().map((text) => `{${text}`);
/** Some of these may be right by accident: empty lists and objects where a word is optional. */
const nonsense = fc.oneof(
  noJson,
  unknownType,
  noObject,
  extraField,
  wrongType,
  { arbitrary: deep, weight: 1 },
  { arbitrary: deepField, weight: 1 },
);

async function play(stage: Stage, name: string, texts: readonly string[]): Promise<string | undefined> {
  const line = await stage.raw(name, stage.visitorEndpoint(SITE, stage.source()));
  const before = line.frames.length;
  for (const text of texts) line.text(text);
  const code = await inTime(10_000, line.closed);
  if (code !== 1008)
    return `closed with ${code ?? 'nothing'} instead of 1008 after ${STRIKES} strikes: ${texts.map((text) => text.slice(0, 80)).join(' ')}`;
  const rejects = line.frames.slice(before).filter(({ t }) => t === 'reject');
  const untyped = rejects.find(
    ({ reason, retryable }) => !REJECT_REASONS.includes(reason as never) || retryable !== false,
  );
  if (untyped) return `refused with ${JSON.stringify(untyped)}`;
  return rejects.length === STRIKES ? undefined : `${rejects.length} of ${STRIKES} were refused`;
}

export const f12: Fault = {
  name: 'F12',
  title: 'bad JSON, unknown types, depth, wrong types',
  lane: 'busy',
  async run({ random, seed, isShort }) {
    const { complaints, expect } = createExpectations();
    const stage = await openStage({ random });
    const bystander = await startBystander(stage);
    let turn = 0;
    const property = fc.asyncProperty(fc.array(nonsense, { minLength: STRIKES, maxLength: STRIKES }), async (texts) => {
      const wrong = await play(stage, `nonsense-${turn++}`, texts);
      if (wrong) throw new Error(wrong);
    });
    const result = await fc.check(property, {
      seed,
      numRuns: isShort ? 60 : 2_000,
      endOnFailure: true,
      interruptAfterTimeLimit: isShort ? 15_000 : 90_000,
    });
    expect(!result.failed, `seed ${seed}: ${String(result.errorInstance ?? '')}`);
    bystander.judge(await bystander.stop(), expect);
    expect(stage.errors().length === 0, `in the log: ${stage.errors()[0]}`);
    const finished = await stage.finish();
    const done = `${turn} lines sent ${STRIKES} frames of nonsense each (fast-check seed ${seed}): each refused with a reason, then closed with 1008`;
    return { done, complaints, ...reported(finished, { lines: turn, frames: turn * STRIKES }) };
  },
};
