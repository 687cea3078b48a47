import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import type { Keyring } from './keyring';
import { createPayloadCodec } from './payload-codec';
import { failureConverter } from './payload-failures';

const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const key = (byte: number) => Buffer.alloc(32, byte);
const ring: Keyring = { current: 'k1', keys: new Map([['k1', key(1)]]) };
const rotated: Keyring = {
  current: 'k2',
  keys: new Map([
    ['k1', key(1)],
    ['k2', key(2)],
  ]),
};
const lost: Keyring = { current: 'k2', keys: new Map([['k2', key(2)]]) };

const problems: unknown[] = [];
beforeEach(() => void problems.splice(0));
const codec = (
  keys: Keyring | undefined,
  companyOf: (workflowId: string) => Promise<string | null> = (workflowId) =>
    Promise.resolve(workflowId.endsWith('x') ? other : one),
) => createPayloadCodec({ keys, companyOf, onError: (error) => void problems.push(error) });
const of = (workflowId: string) => ({ type: 'workflow' as const, namespace: 'default', workflowId });
const payload = defaultPayloadConverter.toPayload({ caseId: 'canary' });
const sealedBy = async (keys: Keyring, workflowId = 'acceptance/1') =>
  (await codec(keys).encode([payload], of(workflowId)))[0]!;
const stamp = ({ metadata }: Payload, name: string) => Buffer.from(metadata?.[name] ?? []).toString();
const open = async (keys: Keyring | undefined, sealed: Payload) =>
  defaultPayloadConverter.fromPayload((await codec(keys).decode([sealed]))[0]!);

test('what is kept says which key and whose, and nothing of the content', async () => {
  const sealed = await sealedBy(ring);
  expect([stamp(sealed, 'encoding'), stamp(sealed, 'encryption-key-id'), stamp(sealed, 'company')]).toEqual([
    'binary/encrypted',
    'k1',
    one,
  ]);
  expect(Buffer.from(sealed.data!).includes('canary')).toBe(false);
  expect((await sealedBy(ring)).data).not.toEqual(sealed.data);
  expect(await open(ring, sealed)).toEqual({ caseId: 'canary' });
});

test('after a rotation the new key writes and the old one still reads', async () => {
  expect(stamp(await sealedBy(rotated), 'encryption-key-id')).toBe('k2');
  expect(await open(rotated, await sealedBy(ring))).toEqual({ caseId: 'canary' });
});

test('a lost key is an error with a code and the name of the key', async () => {
  await expect(open(lost, await sealedBy(ring))).rejects.toMatchObject({ code: 'payload_key_unknown', keyId: 'k1' });
  await expect(open(undefined, await sealedBy(ring))).rejects.toMatchObject({ code: 'payload_key_unknown' });
  expect(problems).toHaveLength(2);
});

test('a company’s payload does not open under another’s name, nor after a change of one bit', async () => {
  const sealed = await sealedBy(ring, 'acceptance/1');
  const renamed = { ...sealed, metadata: { ...sealed.metadata, company: Buffer.from(other) } };
  await expect(open(ring, renamed)).rejects.toMatchObject({ code: 'payload_altered' });
  const flipped = Buffer.from(sealed.data!);
  flipped[20]! ^= 1;
  await expect(open(ring, { ...sealed, data: flipped })).rejects.toMatchObject({ code: 'payload_altered' });
});

test('what was written before there was a key is read as it is; without a key nothing is encrypted', async () => {
  expect(await open(ring, payload)).toEqual({ caseId: 'canary' });
  expect(await codec(undefined).encode([payload], of('acceptance/1'))).toEqual([payload]);
});

test('a company that cannot be asked for costs its own key, never the payload', async () => {
  const [sealed] = await codec(ring, () => Promise.reject(new Error('database away'))).encode(
    [payload],
    of('acceptance/1'),
  );
  expect(stamp(sealed!, 'company')).toBe('');
  expect(problems).toHaveLength(1);
  expect(await open(ring, sealed!)).toEqual({ caseId: 'canary' });
});

test('the message and the stack of a failure travel inside a payload', () => {
  const failure = failureConverter.errorToFailure(new Error('canary'), defaultPayloadConverter);
  expect([failure.message, failure.stackTrace]).toEqual(['Encoded failure', '']);
  expect(Buffer.from(failure.encodedAttributes?.data ?? []).includes('canary')).toBe(true);
  expect(failureConverter.failureToError(failure, defaultPayloadConverter).message).toBe('canary');
});
