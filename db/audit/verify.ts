/** Walks a company's chain, and says what does not fit. */
import type { Knex } from 'knex';
import { readWithinCompany } from '../wall';
import { auditRowColumns, GENESIS, linkOf, type AuditRow } from './chain';
import { neverSealed, readPiece } from './pieces';
import type { Settled } from './settled';

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
  /** How many were walked. */
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

/** A row shows at most a minute after it took its number, and is sealed seconds after that. */
const LATE_MS = 5 * 60_000;

/**
 * @param anchors with a valid signature, of this company, and heads that somebody wrote down
 * @param after a link that is taken as it stands, the walk begins behind it; null: from the first
 */
export async function verifyCompany(
  knex: Knex,
  companyId: string,
  anchors: readonly Anchor[],
  now: Date = new Date(),
  after: Settled | null = null,
): Promise<Verified> {
  const findings: Finding[] = [];
  const report = (kind: TamperKind, seq: number | null, auditId: number | null) =>
    void findings.push({ kind, companyId, seq, auditId });
  const seenAs = new Map<number, string[]>();
  for (const { seq, hash } of anchors) seenAs.set(seq, [...(seenAs.get(seq) ?? []), hash]);
  const isSeenOtherwise = (seq: number, hash: Buffer) =>
    seenAs.get(seq)?.some((seen) => seen !== hash.toString('hex')) === true;
  if (after && isSeenOtherwise(after.seq, after.hash)) report('rewritten', after.seq, after.auditId);
  const passed = createPassed();
  if (after) passed(after.auditId, after.sealedAt);
  let [seq, before, links]: [number, Buffer, number] = [after?.seq ?? 0, after?.hash ?? GENESIS, 0];
  let lastSealedAt: Date | null = null;
  const late = now.getTime() - LATE_MS;
  let longSealed = 0;

  for (
    let page = await readLinks(knex, companyId, seq);
    page.length > 0;
    page = await readLinks(knex, companyId, seq)
  ) {
    for (const { id, auditId, hash, sealedAt, ...row } of page) {
      if (row.seq !== seq + 1) report('seal_missing', seq + 1, null);
      if (id === null) report('row_missing', row.seq, auditId);
      else if (!linkOf(before, { id, ...row }, sealedAt).equals(hash)) report('altered', row.seq, auditId);
      if (passed(auditId, sealedAt)) report('inserted', row.seq, auditId);
      if (isSeenOtherwise(row.seq, hash)) report('rewritten', row.seq, auditId);
      if (sealedAt.getTime() < late) longSealed = Math.max(longSealed, auditId);
      [seq, before, links, lastSealedAt] = [row.seq, hash, links + 1, sealedAt];
    }
  }
  for (const anchor of anchors) if (anchor.seq > seq) report('tail_cut', anchor.seq, null);
  const unsealed = await leftUnsealed(knex, companyId, after?.auditId ?? 0, longSealed);
  for (const id of unsealed) report('unsealed', null, id);
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

/** Each row by its key, whatever the plan: joined as one table to the other, all of the audit may be read for each page. */
const linksAfter = `SELECT s.seq, s.audit_id AS "auditId", s.hash, s.sealed_at AS "sealedAt", ${auditRowColumns}
  FROM audit_seals s LEFT JOIN LATERAL (SELECT x.* FROM audit x WHERE x.id = s.audit_id OFFSET 0) a ON true
  WHERE s.company_id = ? AND s.seq > ? ORDER BY s.seq LIMIT 5000`;

function readLinks(knex: Knex, companyId: string, after: number): Promise<Link[]> {
  return readWithinCompany(knex, companyId, async (trx) => {
    const { rows } = await trx.raw<{ rows: Link[] }>(linksAfter, [companyId, after]);
    return rows;
  });
}

const unsealedOfPiece = `SELECT a.id FROM audit a WHERE a.company_id = ? AND a.id > ? AND a.id <= ? AND ${neverSealed} ORDER BY a.id`;
/** Enough to know that something happened, and to look at. */
const MOST_UNSEALED = 1000;

/** Rows whose number was passed by one that was sealed long ago: they did not just come. */
async function leftUnsealed(knex: Knex, companyId: string, from: number, longSealed: number): Promise<number[]> {
  const found: number[] = [];
  const lookBeyond = (beyond: number) =>
    readWithinCompany(knex, companyId, async (trx) => {
      const { last, isLast } = await readPiece(trx, companyId, beyond);
      const { rows } = await trx.raw<{ rows: { id: number }[] }>(unsealedOfPiece, [companyId, beyond, last]);
      found.push(...rows.map(({ id }) => id).filter((id) => id < longSealed));
      return isLast ? longSealed : last;
    });
  for (let beyond = from; beyond < longSealed && found.length < MOST_UNSEALED;) beyond = await lookBeyond(beyond);
  return found.slice(0, MOST_UNSEALED);
}
