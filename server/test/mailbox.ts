/** A real mail server that keeps what it is sent, for tests. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** Header fields by their name in small letters, unfolded; the last of each. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent. */
  readonly raw: string;
  readonly body: string;
}

interface Manners {
  readonly port?: number;
  /** Asked of each letter that has arrived whole: how it is answered; `hang`: not at all. */
  readonly answer?: (count: number) => 'ok' | 'hang' | number;
  /** Nobody of these lives here. */
  readonly unknown?: readonly string[];
}

export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

export async function openMailbox({ port = 0, answer = () => 'ok', unknown = [] }: Manners = {}) {
  const letters: Letter[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(unknown.includes(address) ? refusal(550) : undefined);
    },
    onData(stream: SMTPServerDataStream, { envelope }, done) {
      text(stream).then((raw) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw, ...partsOf(raw) });
        for (const wake of waiting.splice(0)) wake();
        const said = answer(letters.length);
        if (said !== 'hang') done(said === 'ok' ? undefined : refusal(said));
      }, done);
    },
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    letters,
    port: (listening.address() as AddressInfo).port,
    async has(count: number): Promise<readonly Letter[]> {
      while (letters.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return letters;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const refusal = (responseCode: number) => Object.assign(new Error('not here'), { responseCode });

function partsOf(raw: string): Pick<Letter, 'headers' | 'body'> {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const named = fields.map((field) => [
    field.slice(0, field.indexOf(':')).toLowerCase(),
    field.slice(field.indexOf(':') + 1).trim(),
  ]);
  const headers = Object.fromEntries(named);
  const encoded = raw.slice(end + 4);
  const encoding = headers['content-transfer-encoding'];
  if (encoding === 'base64') return { headers, body: Buffer.from(encoded, 'base64').toString('utf8') };
  return { headers, body: encoding === 'quoted-printable' ? readable(encoded) : encoded };
}

function readable(encoded: string): string {
  const bytes = encoded.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => `\\x${hex}`);
  const parts = bytes.split(/\\x([0-9A-F]{2})/);
  return Buffer.concat(parts.map((part, at) => Buffer.from(part, at % 2 ? 'hex' : 'utf8'))).toString('utf8');
}
