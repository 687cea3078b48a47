/** The head of each company's audit, signed and kept outside the database: what nobody can change with the database alone. */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface AnchoredHead {
  companyId: string;
  seq: number;
  /** Hexadecimal. */
  hash: string;
  /** ISO, UTC. */
  at: string;
}

interface AnchorLine extends AnchoredHead {
  signature: string;
}

export interface Anchors {
  /** Adds the head of a company, on disk for good when it returns; nothing when the last one says the same. */
  add: (head: Omit<AnchoredHead, 'at'>, now: Date) => Promise<void>;
  /** All that were added for a company, oldest first; `forged` counts lines without our signature. */
  read: (companyId: string) => Promise<{ heads: AnchoredHead[]; forged: number }>;
}

/** @param directory absolute, on another disk or machine than the database's where that is possible */
export function openAnchors(directory: string, privateKey: KeyObject): Anchors {
  const publicKey = createPublicKey(privateKey);
  const fileOf = (companyId: string) => path.join(directory, `${companyId}.jsonl`);
  const signed = ({ companyId, seq, hash, at }: AnchoredHead) =>
    Buffer.from(JSON.stringify(['jalon audit', companyId, seq, hash, at]));

  const read = async (companyId: string) => {
    const text = await readFile(fileOf(companyId), 'utf8').catch(noneYet);
    const lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as AnchorLine);
    const heads = lines.filter(
      (line) =>
        line.companyId === companyId && verify(null, signed(line), publicKey, Buffer.from(line.signature, 'base64')),
    );
    return { heads, forged: lines.length - heads.length };
  };

  return {
    read,
    add: async (head, now) => {
      const { heads } = await read(head.companyId);
      if (heads.at(-1)?.seq === head.seq) return;
      const dated = { ...head, at: now.toISOString() };
      const line: AnchorLine = { ...dated, signature: sign(null, signed(dated), privateKey).toString('base64') };
      await mkdir(directory, { recursive: true });
      const file = await open(fileOf(head.companyId), 'a', 0o600);
      try {
        await file.appendFile(`${JSON.stringify(line)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

function noneYet(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
