import type { EvidenceDecision, EvidenceFacts } from '../../domain/evidence/facts';
import { sayRow, decisionColumns, type TimelineRow } from '../cases/read/timeline';
import type { Transaction } from '../wall';

/** More than any case has lived through; a paper of more would keep the whole application waiting while it is drawn. */
const MOST = 1000;

type Row = TimelineRow & { userId: string | null };

/** The decisions of a case, the earliest first, and how many more there are than a paper holds. */
export async function readDecisions(
  trx: Transaction,
  caseId: string,
): Promise<Pick<EvidenceFacts, 'decisions' | 'later'>> {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT ${decisionColumns}, e.principal_id AS "userId" FROM case_events e LEFT JOIN users u ON u.id = e.principal_id WHERE e.case_id = :caseId ORDER BY e.seq LIMIT :most`,
    { caseId, most: MOST },
  );
  const decisions = rows.map(({ seq, at, type, data, userId, ...row }): EvidenceDecision => ({
    seq,
    at,
    type,
    data,
    by: {
      kind: row.principalKind,
      userId,
      name: row.inPlaceOf === null ? (row.name ?? '') : `${row.name ?? ''} pour ${row.inPlaceOf}`,
    },
    said: sayRow({ seq, at, type, data, ...row }),
  }));
  if (rows.length < MOST) return { decisions, later: 0 };
  const counted = await trx('case_events').where({ case_id: caseId }).count<{ count: string }[]>('* as count');
  return { decisions, later: Number(counted[0]?.count ?? MOST) - MOST };
}
