/** A mail server that keeps what it is given: as much SMTP (RFC 5321) as a client needs to be rid of a message. */
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Mail {
  readonly to: readonly string[];
  /** Head and body, as they came. */
  readonly text: string;
}

export interface Mailbox {
  /** As SMTP_URL has it. */
  readonly url: string;
  readonly mails: readonly Mail[];
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    receive(socket, (mail) => mails.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function receive(socket: Socket, keep: (mail: Mail) => void): void {
  let rest = '';
  let to: string[] = [];
  let data: string[] | undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (data) {
      if (line !== '.') return void data.push(line.replace(/^\.\./, '.'));
      keep({ to, text: data.join('\n') });
      data = undefined;
      to = [];
      return say('250 kept');
    }
    if (/^EHLO|^HELO/i.test(line)) return say('250 mailbox');
    if (/^RCPT TO:/i.test(line)) to.push(line.replace(/^RCPT TO:\s*<?([^>]*)>?.*/i, '$1'));
    if (/^DATA/i.test(line)) {
      data = [];
      return say('354 go on');
    }
    if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
    return say('250 fine');
  };
  say('220 mailbox');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
}
