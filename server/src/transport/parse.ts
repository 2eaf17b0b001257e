/** Text of a frame → frame, by the strict schema. Anything else is refused with a reason; nothing in it may throw. */
import type { AgentFrame, CommandId, RejectReason, VisitorFrame } from '@sapa/protocol';
import { agentFrameSchema, visitorFrameSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';

export type Parsed<Frame> =
  | { readonly ok: true; readonly frame: Frame }
  /** `id` when the frame was a command that can be told apart. */
  | { readonly ok: false; readonly reason: RejectReason; readonly id?: CommandId };

/** Deeper than any frame of ours; keeps a hostile one from exhausting the stack of whoever walks it. */
const MAX_DEPTH = 8;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What idle visitors say, all of them, every 15 s. */
const PING = { text: '{"t":"ping"}', parsed: { ok: true, frame: { t: 'ping' } } } as const;

export const parseVisitorFrame = (text: string): Parsed<VisitorFrame> =>
  text === PING.text ? PING.parsed : parse(visitorParser, text);
export const parseAgentFrame = (text: string): Parsed<AgentFrame> =>
  text === PING.text ? PING.parsed : parse(agentParser, text);

/** Made once: what a parser is told is not told again with every frame. */
const visitorParser = v.safeParser(visitorFrameSchema, { abortEarly: true });
const agentParser = v.safeParser(agentFrameSchema, { abortEarly: true });
type Parser<Frame> = (
  json: unknown,
) =>
  | { readonly success: true; readonly output: Frame }
  | { readonly success: false; readonly issues: readonly [{ readonly type: string }, ...unknown[]] };

function parse<Frame>(parser: Parser<Frame>, text: string): Parsed<Frame> {
  const json = fromJson(text);
  if (!isTame(json, MAX_DEPTH)) return { ok: false, reason: 'invalid_frame' };
  const result = parser(json);
  if (result.success) return { ok: true, frame: result.output };
  const isLong = result.issues[0].type === 'max_length';
  return { ok: false, reason: isLong ? 'too_large' : 'invalid_frame', ...idOf(json) };
}

function idOf(json: unknown): { id?: CommandId } {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  return typeof id === 'string' && UUID.test(id) ? { id: id as CommandId } : {};
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Not too deep, and no key that could reach a prototype. */
export function isTame(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  for (const key in value) {
    if (key === '__proto__' || !isTame((value as Record<string, unknown>)[key], depth - 1)) return false;
  }
  return true;
}
