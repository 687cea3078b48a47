/** Keys by name, as written in `PAYLOAD_KEYS` and `DOCUMENT_KEYS`: one encrypts, all of them read. */
import { z } from 'zod';

const KEY_BYTES = 32;

/** `current` names the key that encrypts; the others only read what was encrypted before the last rotation. */
export interface Keyring {
  current: string;
  keys: ReadonlyMap<string, Buffer>;
}

const keyring = z.strictObject({ current: z.string().min(1), keys: z.record(z.string().min(1), z.base64()) });

/** Reads `{"current":"2026-01","keys":{"2026-01":"<32 bytes in base64>"}}`; what is wrong becomes a zod issue, without the keys themselves. */
export function parseKeyring(text: string, issues: z.RefinementCtx): Keyring {
  const refuse = (message: string): never => {
    issues.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const parsed = keyring.safeParse(readJson(text));
  if (!parsed.success) return refuse('doit être du JSON comme {"current":"k1","keys":{"k1":"<32 octets en base64>"}}');
  const keys = new Map(Object.entries(parsed.data.keys).map(([id, base64]) => [id, Buffer.from(base64, 'base64')]));
  const wrongSize = [...keys].find(([, key]) => key.length !== KEY_BYTES);
  if (wrongSize)
    return refuse(
      `la clé « ${wrongSize[0]} » doit faire ${KEY_BYTES} octets en base64 (openssl rand -base64 ${KEY_BYTES})`,
    );
  if (!keys.has(parsed.data.current))
    return refuse(`la clé courante « ${parsed.data.current} » n’est pas parmi les clés`);
  return { current: parsed.data.current, keys };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the schema refuses undefined with the one message that explains the format
  }
}
