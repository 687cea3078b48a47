/** The head of each company's audit, signed and kept outside the database: what nobody can change with the database alone. */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
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
  /**
   * Those that were added for a company, oldest first; `forged` counts lines without our signature.
   * @param fromSeq leaves out what was anchored of a shorter chain
   */
  read: (companyId: string, fromSeq?: number) => Promise<{ heads: AnchoredHead[]; forged: number }>;
}

/** Of a file of years the last line is at its end: a line is a tenth of this. */
const END_BYTES = 4096;

/** @param directory absolute, on another disk or machine than the database's where that is possible */
export function openAnchors(directory: string, privateKey: KeyObject): Anchors {
  const publicKey = createPublicKey(privateKey);
  const fileOf = (companyId: string) => path.join(directory, `${companyId}.jsonl`);
  const signed = ({ companyId, seq, hash, at }: AnchoredHead) =>
    Buffer.from(JSON.stringify(['jalon audit', companyId, seq, hash, at]));
  const isOurs = (line: AnchorLine | null, companyId: string): line is AnchorLine =>
    line?.companyId === companyId && verify(null, signed(line), publicKey, Buffer.from(line.signature, 'base64'));

  return {
    read: async (companyId, fromSeq = 0) => {
      const heads: AnchoredHead[] = [];
      let forged = 0;
      const file = await openIfThere(fileOf(companyId));
      if (!file) return { heads, forged };
      for await (const text of file.readLines()) {
        const line = lineIn(text);
        if (line && line.seq < fromSeq) continue;
        if (isOurs(line, companyId)) heads.push(line);
        else forged += 1;
      }
      return { heads, forged };
    },
    add: async (head, now) => {
      const end = await endOf(fileOf(head.companyId));
      const last = lineIn(end.trimEnd().split('\n').at(-1) ?? '');
      if (isOurs(last, head.companyId) && last.seq === head.seq) return;
      const dated = { ...head, at: now.toISOString() };
      const line: AnchorLine = { ...dated, signature: sign(null, signed(dated), privateKey).toString('base64') };
      await mkdir(directory, { recursive: true });
      const file = await open(fileOf(head.companyId), 'a', 0o600);
      try {
        // Somebody died in the middle of a line: it stays theirs.
        const begin = end === '' || end.endsWith('\n') ? '' : '\n';
        await file.appendFile(`${begin}${JSON.stringify(line)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

/** Null for what is none. */
function lineIn(text: string): AnchorLine | null {
  try {
    const line = JSON.parse(text) as Partial<AnchorLine> | null;
    return typeof line?.signature === 'string' && typeof line.seq === 'number' ? (line as AnchorLine) : null;
  } catch {
    return null;
  }
}

async function endOf(name: string): Promise<string> {
  const file = await openIfThere(name);
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - END_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(END_BYTES), 0, END_BYTES, from);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openIfThere(name: string): Promise<FileHandle | null> {
  try {
    return await open(name, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
