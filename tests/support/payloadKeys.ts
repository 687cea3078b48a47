/** Keys that encrypt payloads and documents of tests, recorded histories included: open to everybody, and therefore of no use anywhere else. */
import type { Keyring } from '../../platform/keyring';

const keyOfTests = (letter: string) => Buffer.alloc(32, letter);

/** Histories are recorded under it; it stays among the keys for ever. */
export const testPayloadKeys: Keyring = { current: 'tests-1', keys: new Map([['tests-1', keyOfTests('1')]]) };

/** The same ring after a rotation. */
export const rotatedPayloadKeys: Keyring = {
  current: 'tests-2',
  keys: new Map([...testPayloadKeys.keys, ['tests-2', keyOfTests('2')]]),
};

/** A ring that lost the first key. */
export const lostPayloadKeys: Keyring = { current: 'tests-2', keys: new Map([['tests-2', keyOfTests('2')]]) };

/** As `PAYLOAD_KEYS` and `DOCUMENT_KEYS` write it. */
export function written({ current, keys }: Keyring): string {
  return JSON.stringify({
    current,
    keys: Object.fromEntries([...keys].map(([id, key]) => [id, key.toString('base64')])),
  });
}

export const testDocumentKeys: Keyring = { current: 'tests-a', keys: new Map([['tests-a', keyOfTests('a')]]) };
