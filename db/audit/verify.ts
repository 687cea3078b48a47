/** Walks a company's chain from its first link, and says what does not fit. */
import type { Knex } from 'knex';
import { withinCompany } from '../wall';
import { auditRowColumns, GENESIS, linkOf, type AuditRow } from './chain';

/**
 * `altered`: the row or its seal is not what was sealed. `row_missing`: sealed, and gone. `seal_missing`: a number of the
 * chain is gone. `inserted`: a row under a number that the chain had long passed. `unsealed`: old, and never sealed.
 * `tail_cut`, `rewritten`: the chain no longer leads to where an anchor saw it. `anchor_forged`: an anchor without our signature.
 */
export type TamperKind =
  | 'altered'
  | 'row_missing'
  | 'seal_missing'
  | 'inserted'
  | 'unsealed'
  | 'tail_cut'
  | 'rewritten'
  | 'anchor_forged';

export interface Finding {
  kind: TamperKind;
  companyId: string;
  seq: number | null;
  auditId: number | null;
}

/** Where an anchor saw the chain. */
export interface Anchor {
  seq: number;
  /** Hexadecimal. */
  hash: string;
}

export interface Verified {
  links: number;
  /** When the last of them was sealed. */
  sealedAt: Date | null;
  findings: Finding[];
}

interface Link extends Omit<AuditRow, 'id'> {
  seq: number;
  auditId: number;
  hash: Buffer;
  sealedAt: Date;
  id: number | null;
}

const PAGE = 5000;
/** A row shows at most a minute after it took its number, and is sealed seconds after that. */
const LATE_MS = 5 * 60_000;

/** @param anchors with a valid signature, of this company, and heads that somebody wrote down */
export async function verifyCompany(
  knex: Knex,
  companyId: string,
  anchors: readonly Anchor[],
  now: Date = new Date(),
): Promise<Verified> {
  const findings: Finding[] = [];
  const report = (kind: TamperKind, seq: number | null, auditId: number | null) =>
    void findings.push({ kind, companyId, seq, auditId });
  const seenAs = new Map<number, string[]>();
  for (const { seq, hash } of anchors) seenAs.set(seq, [...(seenAs.get(seq) ?? []), hash]);
  const passed = createPassed();
  let [seq, before, links]: [number, Buffer, number] = [0, GENESIS, 0];
  let lastSealedAt: Date | null = null;

  for (let page = await readLinks(knex, companyId, 0); page.length > 0; page = await readLinks(knex, companyId, seq)) {
    for (const { id, auditId, hash, sealedAt, ...row } of page) {
      if (row.seq !== seq + 1) report('seal_missing', seq + 1, null);
      if (id === null) report('row_missing', row.seq, auditId);
      else if (!linkOf(before, { id, ...row }, sealedAt).equals(hash)) report('altered', row.seq, auditId);
      if (passed(auditId, sealedAt)) report('inserted', row.seq, auditId);
      if (seenAs.get(row.seq)?.some((seen) => seen !== hash.toString('hex'))) report('rewritten', row.seq, auditId);
      [seq, before, links, lastSealedAt] = [row.seq, hash, links + 1, sealedAt];
    }
  }
  for (const anchor of anchors) if (anchor.seq > seq) report('tail_cut', anchor.seq, null);
  for (const id of await neverSealed(knex, companyId, new Date(now.getTime() - LATE_MS))) report('unsealed', null, id);
  return { links, sealedAt: lastSealedAt, findings };
}

/** Whether a higher number was sealed long before this one. */
function createPassed(): (auditId: number, sealedAt: Date) => boolean {
  const recent: { id: number; at: number }[] = [];
  let settled = 0;
  return (auditId, sealedAt) => {
    while (recent[0] && recent[0].at < sealedAt.getTime() - LATE_MS)
      settled = Math.max(settled, recent.shift()?.id ?? 0);
    recent.push({ id: auditId, at: sealedAt.getTime() });
    return auditId < settled;
  };
}

const linksAfter = `SELECT s.seq, s.audit_id AS "auditId", s.hash, s.sealed_at AS "sealedAt", ${auditRowColumns} FROM audit_seals s LEFT JOIN audit a ON a.id = s.audit_id
  WHERE s.company_id = ? AND s.seq > ? ORDER BY s.seq LIMIT ?`;

function readLinks(knex: Knex, companyId: string, after: number): Promise<Link[]> {
  return withinCompany(knex, companyId, async (trx) => {
    const { rows } = await trx.raw<{ rows: Link[] }>(linksAfter, [companyId, after, PAGE]);
    return rows;
  });
}

function neverSealed(knex: Knex, companyId: string, olderThan: Date): Promise<number[]> {
  return withinCompany(knex, companyId, async (trx) => {
    // Its number was passed by one that was sealed long ago: it did not just come.
    const { rows } = await trx.raw<{ rows: { id: number }[] }>(
      `SELECT a.id FROM audit a WHERE a.company_id = :companyId AND NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id)
         AND a.id < (SELECT max(s.audit_id) FROM audit_seals s WHERE s.company_id = :companyId AND s.sealed_at < :olderThan) ORDER BY a.id LIMIT 1000`,
      { companyId, olderThan },
    );
    return rows.map(({ id }) => id);
  });
}
