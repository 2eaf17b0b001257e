/** Mail that was promised is sent though the server is killed with SIGKILL: before anybody was there to take it, and while it was taken. */
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { dial } from './dial.ts';
import { SHOP } from './house.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { dataFolder, endServer, freePort, startServer } from './real-server.ts';

const EMAIL = 'sari@mail.example';

function scratch(): string {
  const folder = dataFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(folder: string, port: number, smtpPort: number): Promise<ChildProcess> {
  const started = await startServer(folder, port, {
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'Shop <chat@shop.example>',
  });
  onTestFinished(() => void endServer(started));
  return started;
}

/** A conversation whose transcript is asked for, and acked. */
async function promised(port: number): Promise<void> {
  const visitor = await dial(`http://127.0.0.1:${port}`, '/visitor?site=shop', { origin: SHOP });
  visitor.send({ t: 'hello', v: 1, locale: 'en' });
  expect(await visitor.next('welcome')).toMatchObject({ site: { mail: true } });
  const said = await visitor.do({ type: 'say', text: 'What are your opening hours?' });
  if (said.t !== 'ack' || !said.conversation) throw new Error('no ack');
  expect(await visitor.do({ type: 'mailTranscript', email: EMAIL }, said.conversation)).toMatchObject({ t: 'ack' });
  await visitor.close();
}

async function boxOn(port: number, answer?: () => 'hang'): Promise<Mailbox> {
  const box = await openMailbox({ port, ...(answer && { answer }) });
  onTestFinished(() => void box.close());
  return box;
}

test('[D6] killed before the mail left: it leaves after the next start, once', async () => {
  const [folder, port, smtpPort] = [scratch(), await freePort(), await freePort()];
  const first = await start(folder, port, smtpPort);
  await promised(port);
  await endServer(first);
  const box = await boxOn(smtpPort);
  const second = await start(folder, port, smtpPort);
  const [letter] = await box.has(1);
  expect(letter).toMatchObject({ to: [EMAIL], from: 'chat@shop.example' });
  expect(letter?.body).toContain('What are your opening hours?');
  // What was sent and noted is not sent again.
  await promised(port);
  await box.has(2);
  await endServer(second, 'SIGTERM');
  await start(folder, port, smtpPort);
  await promised(port);
  const ids = (await box.has(3)).map(({ headers }) => headers['message-id']);
  expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
}, 90_000);

test('[D6] killed while the mail was taken: it may come twice, as one mail', async () => {
  const [folder, port, smtpPort] = [scratch(), await freePort(), await freePort()];
  const silent = await boxOn(smtpPort, () => 'hang');
  const first = await start(folder, port, smtpPort);
  await promised(port);
  const [before] = await silent.has(1);
  await endServer(first);
  await silent.close();
  const box = await boxOn(smtpPort);
  await start(folder, port, smtpPort);
  const [after] = await box.has(1);
  expect(after?.headers['message-id']).toMatch(/^<[0-9a-f]{32}@shop\.example>$/);
  expect(after?.headers['message-id']).toBe(before?.headers['message-id']);
  expect(after?.body).toBe(before?.body);
}, 90_000);
