import path from 'node:path';
import { ConfigError, readConfig, readStartVariables } from './config';

const oneKey = (bytes: number) =>
  JSON.stringify({ current: 'k1', keys: { k1: Buffer.alloc(bytes, 1).toString('base64') } });

const complete = {
  APP_DATABASE_URL: 'postgres://jalon_app:pw@127.0.0.1:5432/jalon',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SESSION_SECRET: 'x'.repeat(32),
  DOCUMENT_KEYS: oneKey(32),
};

test('a complete environment gets the documented defaults', () => {
  expect(readConfig(complete)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    temporalNamespace: 'default',
    demo: false,
    dataDir: path.resolve('.data'),
    documentsDir: path.resolve('.data/documents'),
    registerUrl: 'https://recherche-entreprises.api.gouv.fr',
    publicUrl: 'http://127.0.0.1:3000',
    smtpUrl: undefined,
    payloadKeys: undefined,
    clamdAddress: undefined,
  });
});

test('every missing variable is named in one message', () => {
  expect(() => readConfig({})).toThrow(
    /APP_DATABASE_URL : est obligatoire et absente[\s\S]*TEMPORAL_ADDRESS : est obligatoire[\s\S]*SESSION_SECRET : est obligatoire[\s\S]*DOCUMENT_KEYS : est obligatoire/,
  );
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ ...complete, PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: undefined });
  expect(() => readConfig({ ...complete, SESSION_SECRET: '' })).toThrow('SESSION_SECRET : est obligatoire et absente');
});

test.each([
  ['PORT', 'abc', 'nombre entier'],
  ['PORT', '70000', '65535'],
  ['APP_DATABASE_URL', 'mysql://x', 'postgres://'],
  ['TEMPORAL_ADDRESS', 'localhost', 'hote:7233'],
  ['SESSION_SECRET', 'short', '32 caractères'],
  ['JALON_DEMO', 'oui', 'true ou false'],
  ['SMTP_URL', 'localhost:25', 'smtp://'],
  ['MAIL_FROM', 'Jalon', 'e-mail'],
  ['REGISTER_URL', 'ftp://x', 'http://'],
  ['PUBLIC_URL', 'jalon.example', 'http://'],
  ['LOG_LEVEL', 'verbose', 'debug'],
  ['PAYLOAD_KEYS', 'not json', 'doit être du JSON'],
  ['PAYLOAD_KEYS', oneKey(16), '32 octets'],
  ['PAYLOAD_KEYS', '{"current":"k2","keys":{}}', '« k2 » n’est pas parmi'],
])('%s=%s is refused with its name and what to write', (name, value, hint) => {
  const read = () => readConfig({ ...complete, [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(new RegExp(`${name} : .*${hint}`));
});

test('a keyring is read into raw keys', () => {
  const { payloadKeys } = readConfig({ ...complete, PAYLOAD_KEYS: oneKey(32) });
  expect(payloadKeys?.current).toBe('k1');
  expect(payloadKeys?.keys.get('k1')).toHaveLength(32);
});

test('the start-up tool may run without databases, engine and secret, and still refuses a wrong PORT', () => {
  expect(readStartVariables({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1' });
  expect(() => readStartVariables({ PORT: 'x' })).toThrow('PORT : doit être un nombre entier');
});

test('addresses lose their trailing slash, so that paths can be appended', () => {
  expect(
    readConfig({ ...complete, PUBLIC_URL: 'https://jalon.example/', REGISTER_URL: 'http://127.0.0.1:4000/' }),
  ).toMatchObject({
    publicUrl: 'https://jalon.example',
    registerUrl: 'http://127.0.0.1:4000',
  });
});
