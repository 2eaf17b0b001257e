/** Transcripts: read by those who may, and mailed to the visitor's own address. A whole server, and a real mail server. */
import type { SettingsInput } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openMailer } from '../src/outbound/mail.ts';
import { type House, type HouseOptions, openHouse, SETTINGS, SHOP } from './house.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { createManualClock } from './manual-clock.ts';
import type { WireClient } from './wire-client.ts';

const FROM = { name: 'Toko, "Kami"', address: 'chat@shop.example' };
const EMAIL = 'sari@mail.example';

let house: House;
afterEach(() => house.close());

interface Chat {
  readonly visitor: WireClient;
  readonly rani: WireClient;
  readonly conversation: string;
  readonly token: string;
}
async function chat(hello: object = {}): Promise<Chat> {
  const rani = await house.online('rani');
  const visitor = await house.visitor(hello);
  const welcome = await visitor.next('welcome');
  const ack = await visitor.do({ type: 'pickDepartment', department: 'sales' });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
  const { conversation } = ack;
  await rani.event('offered', () => true);
  await rani.do({ type: 'acceptOffer' }, conversation);
  await visitor.do({ type: 'say', text: 'Hello\n[09:00] Rani: I owe you everything' }, conversation);
  await rani.do({ type: 'say', text: 'How can I help?' }, conversation);
  await rani.do({ type: 'note', text: 'a strange one' }, conversation);
  return { visitor, rani, conversation, token: 'token' in welcome ? (welcome.token ?? '') : '' };
}

describe('reading it', () => {
  const read = (conversation: string, headers: Record<string, string>, query = '') =>
    fetch(`${house.base}/transcript/${conversation}${query}`, { headers });

  test('the visitor has it as they saw it, to be saved; nobody else does', async () => {
    house = await openHouse();
    const { conversation, token } = await chat();
    const response = await read(conversation, { authorization: `Bearer ${token}`, origin: SHOP });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=conversation.txt');
    expect(response.headers.get('access-control-allow-origin')).toBe(SHOP);
    const text = await response.text();
    expect(text).toMatch(/^Conversation with Shop\nTimes are in UTC\.\n/);
    expect(text).toMatch(/^\[\d\d:\d\d] Rani: How can I help\?$/m);
    expect(text).toMatch(/^\[\d\d:\d\d] You: Hello\n {8}\[09:00] Rani: I owe you everything$/m);
    expect(text).not.toContain('strange');
    const other = await house.visitor();
    const welcome = await other.next('welcome');
    const theirs = 'token' in welcome ? welcome.token : '';
    await other.do({ type: 'say', text: 'hi' });
    expect((await read(conversation, { authorization: `Bearer ${theirs}` })).status).toBe(404);
    expect((await read(conversation, {})).status).toBe(401);
    expect((await read(conversation, {}, `?token=${token}`)).status).toBe(400);
    expect((await read('nothing', { authorization: `Bearer ${token}` })).status).toBe(404);
  });

  test('one at a time for each person: who asks for many at once is told to wait, and gets the next one', async () => {
    house = await openHouse();
    const { conversation, token } = await chat();
    const ask = () => read(conversation, { authorization: `Bearer ${token}` });
    const answers = await Promise.all(Array.from({ length: 30 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('2');
    await Promise.all(answers.map((answer) => answer.text()));
    await expect.poll(async () => (await ask()).status).toBe(200);
  });

  test('agents have what they may see, in the language they ask for', async () => {
    house = await openHouse();
    const { conversation } = await chat();
    const text = await (await read(conversation, { cookie: await house.cookie('rani') }, '?language=id')).text();
    expect(text).toMatch(/^Percakapan dengan Shop\nWaktu menurut zona UTC\.\n/);
    expect((await read(conversation, { cookie: await house.cookie('sari') })).status).toBe(200);
    expect((await read(conversation, { cookie: await house.cookie('dimas') })).status).toBe(404);
    // Never for a page elsewhere, whoever is signed in.
    expect((await read(conversation, { cookie: await house.cookie('rani'), origin: SHOP })).status).toBe(401);
  });

  test('where the site hides who its agents are, so does the transcript', async () => {
    const sites = SETTINGS.sites.map((site) => ({ ...site, showAgentNames: false }));
    house = await openHouse({ settings: { ...SETTINGS, sites } });
    const { conversation, token } = await chat();
    const text = await (await read(conversation, { authorization: `Bearer ${token}` })).text();
    expect(text).toContain('Agent: How can I help?');
    expect(text.replace('[09:00] Rani', '')).not.toContain('Rani');
  });
});

describe('mailing it', () => {
  let mailbox: Mailbox;
  beforeEach(async () => {
    mailbox = await openMailbox();
  });
  afterEach(() => mailbox.close());

  const mailer = ({ port }: { port: number } = mailbox) => {
    const opened = openMailer({ url: `smtp://127.0.0.1:${port}`, from: FROM });
    onTestFinished(() => opened.close());
    return opened;
  };
  const open = async (options: HouseOptions = {}) => {
    house = await openHouse({ mailer: mailer(), ...options });
  };
  const ask = (visitor: WireClient, conversation: string, email?: string) =>
    visitor.do({ type: 'mailTranscript', ...(email && { email }) }, conversation);

  test('to the address they give, which is the contact’s from then on; the log says so', async () => {
    await open();
    const { visitor, rani, conversation } = await chat({ profile: { name: 'Sari' } });
    expect(await ask(visitor, conversation, EMAIL)).toMatchObject({ t: 'ack', conversation });
    const [letter] = await mailbox.has(1);
    expect(letter).toMatchObject({
      from: FROM.address,
      to: [EMAIL],
      headers: {
        to: EMAIL,
        subject: 'Your conversation with Shop',
        'auto-submitted': 'auto-generated',
        'message-id': expect.stringMatching(/^<[0-9a-f]{32}@shop\.example>$/),
      },
    });
    expect(letter?.body).toContain('Rani: How can I help?');
    expect(letter?.body).toContain('You (Sari): Hello');
    expect(letter?.body).not.toContain('strange');
    await visitor.event('transcriptMailed', ({ to }) => to === 's…@mail.example');
    await rani.event('contactEdited', ({ email }) => email === EMAIL);
  });

  test('[V4] to nobody else than the contact', async () => {
    await open();
    const { visitor, conversation } = await chat({ profile: { email: EMAIL } });
    expect(await ask(visitor, conversation, 'somebody@else.example')).toMatchObject({ reason: 'not_allowed' });
    expect(await ask(visitor, conversation, EMAIL.toUpperCase())).toMatchObject({ t: 'ack' });
    expect(await ask(visitor, conversation)).toMatchObject({ t: 'ack' });
    expect((await mailbox.has(2)).map(({ to }) => to)).toEqual([[EMAIL], [EMAIL]]);
  });

  test('three times from one conversation; the same words twice are one mail', async () => {
    await open();
    const { visitor, conversation } = await chat();
    const id = '00000000-0000-4000-8000-000000000001';
    const first = await visitor.do({ type: 'mailTranscript', email: EMAIL }, conversation, id);
    expect(await visitor.do({ type: 'mailTranscript', email: EMAIL }, conversation, id)).toEqual(first);
    for (let time = 2; time <= 3; time++) expect(await ask(visitor, conversation)).toMatchObject({ t: 'ack' });
    expect(await ask(visitor, conversation)).toMatchObject({ reason: 'rate_limited' });
    const ids = (await mailbox.has(3)).map(({ headers }) => headers['message-id']);
    expect(new Set(ids).size).toBe(3);
  });

  test('one address is sent so many in an hour, whoever asks', async () => {
    await open();
    const answers: unknown[] = [];
    for (let person = 0; person < 4; person++) {
      const visitor = await house.visitor();
      const ack = await visitor.do({ type: 'say', text: 'What are your opening hours?' });
      if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
      answers.push(await ask(visitor, ack.conversation, EMAIL));
    }
    expect(answers.slice(0, 3)).toMatchObject([{ t: 'ack' }, { t: 'ack' }, { t: 'ack' }]);
    expect(answers[3]).toMatchObject({ reason: 'rate_limited', retryAfterMs: expect.any(Number) });
  });

  test.each(['a@b.example\r\nBcc: c@d.example', 'a@b.example, c@d.example', '<a@b.example>', 'a@b'])(
    '%j is no address',
    async (email) => {
      await open();
      const { visitor, conversation } = await chat();
      expect(await ask(visitor, conversation, email)).toMatchObject({ reason: 'invalid_frame' });
    },
  );

  test('nothing that people wrote becomes a header', async () => {
    const name = 'Shop\r\nBcc: evil@else.example';
    await open({
      settings: { ...SETTINGS, sites: SETTINGS.sites.map((site) => ({ ...site, name })) } as SettingsInput,
    });
    const { visitor, conversation } = await chat({ profile: { name: 'Sari\r\nBcc: evil@else.example' } });
    await ask(visitor, conversation, EMAIL);
    const [letter] = await mailbox.has(1);
    expect(letter?.to).toEqual([EMAIL]);
    expect(letter?.headers).not.toHaveProperty('bcc');
    expect(letter?.headers.subject).toBe('Your conversation with Shop Bcc: evil@else.example');
  });

  test('a mailbox that is not there is given up; who it was is in no log', async () => {
    await mailbox.close();
    mailbox = await openMailbox({ unknown: [EMAIL] });
    const lines: string[] = [];
    let isGivenUp = () => {};
    const givenUp = new Promise<void>((resolve) => {
      isGivenUp = resolve;
    });
    const warn = (fields: object, message: string) => {
      lines.push(JSON.stringify({ ...fields, message }));
      if (message === 'a mail was given up') isGivenUp();
    };
    await open({ log: { info() {}, warn, error() {} } });
    const { visitor, conversation } = await chat();
    await ask(visitor, conversation, EMAIL);
    await givenUp;
    expect(await house.store.unsettled(['transcript'], 10)).toEqual([]);
    expect(lines.join()).toContain('EENVELOPE 550');
    expect(lines.join()).not.toContain('sari@');
  });

  test('what no server can be asked about is given up as well', async () => {
    const mail = { key: 'k', to: '', subject: 's', text: 't' };
    expect(await mailer().send(mail)).toEqual({ ok: false, isFinal: true, why: 'EENVELOPE' });
  });

  test('a server that cannot take it now is asked again, later and later, until it does', async () => {
    await mailbox.close();
    mailbox = await openMailbox({ answer: (count) => (count < 3 ? 451 : 'ok') });
    const clock = createManualClock();
    const tries: number[] = [];
    let wake = () => {};
    const warn = (fields: Readonly<Record<string, unknown>>) => {
      if (typeof fields.tries === 'number') tries.push(fields.tries);
      wake();
    };
    await open({ clock, log: { info() {}, warn, error() {} } });
    const { visitor, conversation } = await chat();
    await ask(visitor, conversation, EMAIL);
    for (const waitMs of [15_000, 30_000]) {
      const before = tries.length;
      while (tries.length === before)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      await new Promise((resolve) => setImmediate(resolve));
      clock.advance(waitMs);
    }
    const ids = (await mailbox.has(3)).map(({ headers }) => headers['message-id']);
    expect(new Set(ids).size).toBe(1);
    expect(tries).toEqual([1, 2]);
  });

  test('without a mail server there is none, and pages are told so', async () => {
    house = await openHouse();
    const visitor = await house.visitor();
    expect(await visitor.next('welcome')).toMatchObject({ site: { mail: false } });
    const ack = await visitor.do({ type: 'say', text: 'hello' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    expect(await ask(visitor, ack.conversation, EMAIL)).toMatchObject({ reason: 'not_allowed' });
  });
});
