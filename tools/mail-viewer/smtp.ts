/** A real SMTP server on the loopback that accepts every mail and delivers none. */
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const MAX_MAIL_BYTES = 30 * 1024 * 1024;

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/** @param keep receives each mail as it came; a mail it refuses is refused to the sender. */
export async function startSmtp(port: number, keep: (raw: Buffer) => void): Promise<Listening> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_MAIL_BYTES,
    onData: (stream, _session, accept) => {
      buffer(stream)
        .then(keep)
        .then(
          () => accept(),
          (error: unknown) => accept(error instanceof Error ? error : new Error(String(error))),
        );
    },
  });
  smtp.listen(port, '127.0.0.1');
  await once(smtp.server, 'listening');
  const address = smtp.server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP address');
  return { port: address.port, close: () => new Promise((resolve) => smtp.close(resolve)) };
}
