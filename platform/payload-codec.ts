/** What leaves for Temporal is encrypted on the way, what comes back is read: arguments, results, and the words of failures. */
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { Keyring } from './keyring';
import { createPayloadCipher, PayloadError } from './payload-cipher';

const ENCRYPTED = 'binary/encrypted';
/** Stamps that stand beside the ciphertext, in clear: which key of the ring, and whose. */
const KEY_ID = 'encryption-key-id';
const COMPANY = 'company';

export interface PayloadOptions {
  /** Undefined: nothing is encrypted, and what was encrypted before is a clear error. */
  keys: Keyring | undefined;
  /** The company of a case, by the id of its workflow; null when there is none. */
  companyOf: (workflowId: string) => Promise<string | null>;
  /** A payload that cannot be read, or a company that could not be asked for (the deployment's own key then does). */
  onError: (error: unknown) => void;
}

/** How client, worker and replay convert what they exchange with Temporal: all of them need the same one. */
export function createDataConverter(options: PayloadOptions): DataConverter {
  return { payloadCodecs: [createPayloadCodec(options)], failureConverterPath: require.resolve('./payload-failures') };
}

const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('utf8');

export function createPayloadCodec({ keys, companyOf, onError }: PayloadOptions): PayloadCodec {
  const cipher = createPayloadCipher(keys ?? { current: '', keys: new Map() });

  /** Never throws: a worker that cannot encode an answer ends, and a database that is away for a second must not end it. */
  const companyFor = async (workflowId: string | undefined): Promise<string> => {
    try {
      return (workflowId === undefined ? null : await companyOf(workflowId)) ?? '';
    } catch (error) {
      onError(error);
      return '';
    }
  };

  const seal = (payload: Payload, company: string): Payload => {
    const { keyId, sealed } = cipher.seal(temporal.api.common.v1.Payload.encode(payload).finish(), company);
    return {
      metadata: { encoding: Buffer.from(ENCRYPTED), [KEY_ID]: Buffer.from(keyId), [COMPANY]: Buffer.from(company) },
      data: sealed,
    };
  };

  const open = (payload: Payload): Payload => {
    // Written before a key was configured.
    if (text(payload.metadata?.['encoding']) !== ENCRYPTED) return payload;
    try {
      return temporal.api.common.v1.Payload.decode(
        cipher.open(
          payload.data ?? new Uint8Array(),
          text(payload.metadata?.[KEY_ID]),
          text(payload.metadata?.[COMPANY]),
        ),
      );
    } catch (error) {
      if (error instanceof PayloadError) onError(error);
      throw error;
    }
  };

  return {
    encode: async (payloads, context) => {
      if (keys === undefined || payloads.length === 0) return payloads;
      const company = await companyFor(context?.workflowId);
      return payloads.map((payload) => seal(payload, company));
    },
    decode: (payloads) => Promise.resolve().then(() => payloads.map(open)),
  };
}
