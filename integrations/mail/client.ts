/** Mail over SMTP. */
import { createTransport } from 'nodemailer';
import { IntegrationError } from '../integrationError';
import { messageId } from './messageId';
import type { Mailer } from './port';

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  smtpUrl: string;
  /** A monitored address: whoever answers is told where to write instead (D32). */
  from: string;
  timeoutMs?: number;
}

export function createMailer({ smtpUrl, from, timeoutMs = 10_000 }: MailerOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A template's data must never make the server read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send({ key, to, from: person, attachments = [], subject, text, html }) {
      try {
        await transport.sendMail({
          from,
          // As an object: a comma in the text of an address would otherwise make two recipients of one.
          to: { name: '', address: to },
          ...(person && { replyTo: { name: person.name, address: person.replyTo } }),
          subject,
          text,
          html,
          messageId: messageId(key),
          attachments: attachments.map(({ fileName, mediaType, content }) => ({
            filename: fileName,
            contentType: mediaType,
            content,
          })),
          // Keeps absence replies, which nobody would read, from coming back.
          headers: person ? {} : { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
        });
      } catch (cause) {
        throw isPermanent(cause)
          ? new IntegrationError('mail_rejected', `refused by the server, effect ${key}`, { cause })
          : new IntegrationError('mail_unavailable', `not taken by the server, effect ${key}`, { cause });
      }
    },
  };
}

/** A 5xx reply to this mail (RFC 5321 §4.2.1) or an address that cannot be written. A refused login is not the mail's fault: it is retried. */
function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number };
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? (responseCode ?? 500) >= 500 : false;
}
