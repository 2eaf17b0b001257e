/** Mail by SMTP. Knows servers and messages, not why they are sent; nothing that people wrote gets into a header unread. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Mail, Mailer, MailSent } from '../app/ports.ts';

export interface MailOptions {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
}

const CONNECT_MS = 10_000;
const SILENT_MS = 30_000;
const SUBJECT_CHARS = 150;

export function openMailer({ url, from }: MailOptions): Mailer & { close(): void } {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ key, to, subject, text }: Mail): Promise<MailSent> {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          envelope: { from: from.address, to: [to] },
          messageId: messageIdOf(key, from.address),
          subject: subject
            .replace(/\p{Cc}+/gu, ' ')
            .trim()
            .slice(0, SUBJECT_CHARS),
          text,
          // RFC 3834: so that nobody's absence is answered.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { ok: true };
      } catch (error) {
        return failureOf(error as { code?: string; responseCode?: number });
      }
    },
    close: () => transport.close(),
  };
}

/** The same for the same key (RFC 5322 §3.6.4): a mail that leaves twice is one mail. */
export function messageIdOf(key: string, from: string): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${name}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/**
 * 5xx to the recipient or the message will not change (RFC 5321 §4.2.1), nor what no server was asked about: an address or a message
 * that is none. To the sign-in it is ours to repair.
 */
function failureOf({ code = 'unknown', responseCode = 0 }: { code?: string; responseCode?: number }): MailSent {
  const isAboutIt = code === 'EENVELOPE' || code === 'EMESSAGE';
  return {
    ok: false,
    isFinal: isAboutIt && (responseCode === 0 || responseCode >= 500),
    why: responseCode ? `${code} ${responseCode}` : code,
  };
}
