import { describe, expect, it } from 'vitest';
import { me } from '../../preview/sample.ts';
import { createApi, type Fetch } from './api.ts';
import { createEntry, setupTokenIn } from './entry.ts';

type Answers = Readonly<Record<string, Response | undefined>>;
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
/** Answers by method and path; what is not named is a broken network. */
function entryWith(answers: Answers, token?: string) {
  const fetch: Fetch = async (path, init) => {
    const answer = answers[`${init?.method} ${path}`];
    if (!answer) throw new TypeError('network');
    return answer.clone();
  };
  return createEntry(createApi(fetch), token);
}

describe('the way in', () => {
  it('goes to the desk with a good session', async () => {
    const entry = entryWith({ 'GET /api/v1/session': json(200, { agent: me }) });
    await entry.check();
    expect(entry.phase.value).toEqual({ at: 'desk', agent: me });
  });

  it('goes to sign in without one, and knows when nobody has been set up', async () => {
    const entry = entryWith({
      'GET /api/v1/session': json(401, { reason: 'unauthorized' }),
      'GET /api/v1/setup': json(200, { needed: true }),
    });
    await entry.check();
    expect(entry.phase.value).toEqual({ at: 'signIn', isSetupNeeded: true });
  });

  it('says that the server is away, and does not take it for "signed out"', async () => {
    const entry = entryWith({});
    await entry.check();
    expect(entry.phase.value).toEqual({ at: 'unreachable' });
  });

  it('opens setup from its link', async () => {
    expect(setupTokenIn('#setup=abc-1_')).toBe('abc-1_');
    expect(setupTokenIn('#/c/1')).toBeUndefined();
    const answers = {
      'GET /api/v1/setup': json(200, { needed: true }),
      'POST /api/v1/setup': json(201, { agent: me }),
    };
    const entry = entryWith(answers, 'abc');
    await entry.check();
    expect(entry.phase.value).toEqual({ at: 'setup', token: 'abc' });
    await entry.setup({ token: 'abc', name: 'Rani', email: me.email, password: 'a long secret' });
    expect(entry.phase.value.at).toBe('desk');
  });

  it('leads from a used link to sign in', async () => {
    const answers = {
      'GET /api/v1/setup': json(200, { needed: false }),
      'GET /api/v1/session': json(401, { reason: 'unauthorized' }),
    };
    const entry = entryWith(answers, 'abc');
    await entry.check();
    expect(entry.phase.value).toEqual({ at: 'signIn', isSetupNeeded: false });
  });

  it('says how long to wait after too many attempts', async () => {
    const entry = entryWith({
      'POST /api/v1/session': json(429, { reason: 'rate_limited', message: '', retryAfterMs: 9_000 }),
    });
    expect(await entry.signIn('a@b.example', 'x')).toEqual({ ok: false, reason: 'rate_limited', retryAfterMs: 9_000 });
  });

  it('leaves the desk on sign out, also when the server has forgotten the session', async () => {
    const entry = entryWith({
      'GET /api/v1/session': json(200, { agent: me }),
      'DELETE /api/v1/session': new Response(null, { status: 204 }),
      'GET /api/v1/setup': json(200, { needed: false }),
    });
    await entry.check();
    await entry.signOut();
    expect(entry.phase.value).toEqual({ at: 'signIn', isSetupNeeded: false });
  });

  it('does not run in circles when the line is refused though the session is good', async () => {
    const entry = entryWith({ 'GET /api/v1/session': json(200, { agent: me }) });
    await entry.check();
    await entry.lost();
    expect(entry.phase.value).toEqual({ at: 'unreachable' });
  });
});
