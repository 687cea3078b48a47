/** One structured log line per event, on standard output, with personal data and secrets taken out before they are written. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { safeError } from './safeError';

export type { Logger };

const PERSONAL = [
  'email',
  'emails',
  'phone',
  'phones',
  'mobile',
  'firstName',
  'lastName',
  'fullName',
  'birthDate',
  'address',
  'iban',
  'to',
  'cc',
  'bcc',
  'subject',
  'text',
  'html',
];
const SECRET = ['password', 'passwordHash', 'token', 'secret', 'cookie', 'authorization', 'sessionId', 'set-cookie'];

// Two levels are enough for what we log (an object of fields, or `req.headers.x`): deeper wildcards cost on every line.
const redactedPaths = [...PERSONAL, ...SECRET].flatMap((field) => {
  const key = /^\w+$/.test(field) ? `.${field}` : `["${field}"]`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`];
});

/**
 * Makes the logger of one process.
 * @param service `api`, `worker`, …: stands in every line.
 * @param destination only for tests; standard output otherwise.
 */
export function createLogger(
  { service, level }: { service: string; level: string },
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service },
    redact: { paths: redactedPaths, censor: '[masqué]' },
    serializers: { err: safeError },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
