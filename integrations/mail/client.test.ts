import { createServer, type AddressInfo, type Server } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { isIntegrationError } from '../integrationError';
import { createMailer } from './client';
import { messageId } from './messageId';

const mail = {
  key: 'request/42:returned#1',
  to: 'paul@exemple.fr',
  subject: 'À compléter',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
};
const mailer = (port: number, timeoutMs = 500) =>
  createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Jalon <jalon@jalon.example>', timeoutMs });

let close: () => Promise<void> = () => Promise.resolve();
afterEach(() => close());

/** A real SMTP server that keeps what it was given, unless `options` make it refuse. */
async function startServer(
  options: SMTPServerOptions = {},
): Promise<{ port: number; received: { to: string[]; mail: ParsedMail }[] }> {
  const received: { to: string[]; mail: ParsedMail }[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream).then((parsed) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail: parsed });
        done();
      }, done);
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => new Promise((resolve) => server.close(resolve));
  return { port: (server.server.address() as AddressInfo).port, received };
}

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

test('sends both forms to one recipient under the effect’s own Message-ID', async () => {
  const { port, received } = await startServer();
  await mailer(port).send(mail);
  expect(received).toHaveLength(1);
  expect(received[0]!.to).toEqual(['paul@exemple.fr']);
  expect(received[0]!.mail).toMatchObject({
    subject: 'À compléter',
    text: 'Bonjour',
    html: '<p>Bonjour</p>',
    messageId: messageId(mail.key),
  });
  expect(received[0]!.mail.headers.get('auto-submitted')).toBe('auto-generated');
});

test('the same effect sent twice carries the same Message-ID', async () => {
  const { port, received } = await startServer();
  await mailer(port).send(mail);
  await mailer(port).send(mail);
  expect(new Set(received.map(({ mail: { messageId: id } }) => id)).size).toBe(1);
});

test.each([
  ['a recipient refused for ever', { onRcptTo: (_to, _session, done) => done(refusal(550)) }, 'mail_rejected'],
  ['a recipient refused for now', { onRcptTo: (_to, _session, done) => done(refusal(451)) }, 'mail_unavailable'],
  [
    'a message refused for ever',
    {
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(refusal(554)));
      },
    },
    'mail_rejected',
  ],
  [
    'a message refused for now',
    {
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => done(refusal(452)));
      },
    },
    'mail_unavailable',
  ],
  ['a server that turns us away', { onConnect: (_session, done) => done(refusal(554)) }, 'mail_unavailable'],
] satisfies [string, SMTPServerOptions, string][])('tells %s', async (_what, options, code) => {
  const { port } = await startServer(options);
  await expect(mailer(port).send(mail)).rejects.toMatchObject({ code });
});

test('a comma in an address never makes two recipients', async () => {
  const { port, received } = await startServer();
  await expect(mailer(port).send({ ...mail, to: 'paul@exemple.fr, luce@exemple.fr' })).rejects.toMatchObject({
    code: 'mail_rejected',
  });
  expect(received).toEqual([]);
});

test('gives up on a server that accepts the call and says nothing', async () => {
  const silent: Server = createServer((socket) => void socket.on('error', () => undefined));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  close = () =>
    new Promise((resolve) => {
      silent.close(() => resolve());
    });
  await expect(mailer((silent.address() as AddressInfo).port, 200).send(mail)).rejects.toMatchObject({
    code: 'mail_unavailable',
  });
});

test('an unreachable server is unavailable, and recognised by code', async () => {
  const { port } = await startServer();
  await close();
  close = () => Promise.resolve();
  const error: unknown = await mailer(port)
    .send(mail)
    .catch((reason: unknown) => reason);
  expect(isIntegrationError(error, 'mail_unavailable')).toBe(true);
  expect(isIntegrationError(error, 'mail_rejected')).toBe(false);
});

test.each([
  ['request/42', '<request=2f42@jalon>'],
  ['a b>\r\nBcc: x', '<a=20b=3e=0d=0aBcc=3a=20x@jalon>'],
  ['é', '<=c3a9@jalon>'],
  ['a=2f', '<a=3d2f@jalon>'],
])('writes the key %p as %p', (key, id) => {
  expect(messageId(key)).toBe(id);
});
