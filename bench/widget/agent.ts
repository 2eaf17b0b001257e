/** An agent without a console: signs in, takes the first offer, and says many things one after the other. */
import type { Demo } from '../../e2e/demo.ts';
import { command, type Frame, hello, next } from '../load/ask.ts';
import { connect, type Line } from '../load/line.ts';

export interface WireAgent {
  /** Waits for an offer and accepts it. Returns the conversation. */
  accept(): Promise<string>;
  say(conversation: string, text: string): Promise<void>;
  leave(): void;
}

export async function signIn(demo: Demo, name: string): Promise<WireAgent> {
  const origin = new URL(demo.console).origin;
  const { email, password } = demo.agent(name);
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${name} could not sign in: ${answer.status}`);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const port = Number(new URL(origin).port);
  const line = await connect({ port, path: '/ws/agent', headers: { Origin: origin, Cookie: cookie } });
  await hello(line);
  await command(line, { type: 'setPresence', status: 'online' });
  return over(line);
}

const isOffer = ({ t, events }: Frame) =>
  t === 'events' && (events as readonly { type: string }[]).some(({ type }) => type === 'offered');

const over = (line: Line): WireAgent => ({
  async accept() {
    const { conversation = '' } = await next(line, isOffer);
    await command(line, { type: 'acceptOffer' }, conversation);
    return conversation;
  },
  async say(conversation, text) {
    await command(line, { type: 'say', text }, conversation);
  },
  leave: () => line.destroy(),
});
