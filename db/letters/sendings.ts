import type { LetterFacts } from '../../domain/letter/facts';
import { actorId, wallOf, type CaseContext } from '../cases/context';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';
import { readLetterFacts } from './facts';
import { logoOfLetter } from './logo';

/** A contact as the letter was sent to them. */
export interface Recipient {
  contactId: string;
  name: string;
  email: string;
}

export interface Sent {
  proposalId: string;
  sentOn: string;
  recipients: readonly Recipient[];
  message: string | null;
}

/** Keeps the letter as it leaves, and asks for one mail to each recipient. By hand, nobody is written to. */
export async function recordSending(
  context: CaseContext,
  { proposalId, sentOn, recipients, message }: Sent,
): Promise<void> {
  const { trx, row, now, principal } = context;
  const read = await readLetterFacts(trx, proposalId);
  const letter = 'facts' in read ? read.facts : null;
  const [sending] = await trx('proposal_sendings')
    .insert({
      ...wallOf(row),
      proposal_id: proposalId,
      way: recipients.length > 0 ? 'mail' : 'hand',
      sent_on: sentOn,
      sent_at: now,
      sent_by: actorId(principal),
      recipients: JSON.stringify(recipients),
      message,
      content_hash: trx.raw("(SELECT coalesce(content_hash, '') FROM proposals WHERE id = ?)", [proposalId]),
      version_id: trx.raw('(SELECT id FROM proposal_versions WHERE proposal_id = ? ORDER BY number DESC LIMIT 1)', [
        proposalId,
      ]),
      letter: letter && JSON.stringify(letter),
    })
    .returning<{ id: string }[]>('id');
  if (!sending) throw new Error('the sending was not written');
  if (recipients.length === 0) return;
  await trx('effects').insert(
    recipients.map(({ contactId }) => ({
      ...wallOf(row),
      key: effectKey(row.id, sending.id, contactId),
      case_id: row.id,
      kind: 'letter',
      payload: JSON.stringify({ sendingId: sending.id, contactId }),
      created_at: now,
    })),
  );
}

function effectKey(caseId: string, sendingId: string, contactId: string): string {
  return `${caseId}/letter/${sendingId}/${contactId}`;
}

interface SendingRow {
  id: string;
  way: 'mail' | 'hand';
  sentOn: string;
  sentAt: Date;
  by: { id: string; name: string; code: string } | null;
  version: number | null;
  contentHash: string;
  fileSha256: string | null;
  message: string | null;
  printable: boolean;
  recipients: { contactId: string; name: string; email: string; leftAt: string | null; rejected: boolean }[];
}

/** What was sent of a proposal, newest first: who, when, to whom, which version, and whether each mail has left. */
export async function sendingsOf(trx: Transaction, proposalId: string) {
  const { rows } = await trx.raw<{ rows: SendingRow[] }>(
    `SELECT s.id, s.way, s.sent_on AS "sentOn", s.sent_at AS "sentAt", v.number AS version, s.content_hash AS "contentHash", s.file_sha256 AS "fileSha256", s.message, s.letter IS NOT NULL AS printable,
       (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = s.sent_by) AS by,
       coalesce((SELECT jsonb_agg(r || jsonb_build_object('leftAt', CASE WHEN e.rejected_at IS NULL THEN to_char(e.sent_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END, 'rejected', e.rejected_at IS NOT NULL) ORDER BY r->>'name')
         FROM jsonb_array_elements(s.recipients) r LEFT JOIN effects e ON e.key = p.opportunity_id || '/letter/' || s.id || '/' || (r->>'contactId')), '[]') AS recipients
     FROM proposal_sendings s JOIN proposals p ON p.id = s.proposal_id LEFT JOIN proposal_versions v ON v.id = s.version_id WHERE s.proposal_id = ? ORDER BY s.sent_at DESC, s.id LIMIT ?`,
    [proposalId, mostShown + 1],
  );
  return upTo(rows.map(({ sentAt, ...row }) => ({ ...row, sentAt: sentAt.toISOString() })));
}

const letterThatLeft = `SELECT s.letter, s.sent_on AS "sentOn", ${logoOfLetter} AS logo FROM proposal_sendings s WHERE s.id = ? AND s.letter IS NOT NULL`;

/** The letter as it left, or null when the caller does not see it or it was on a paper of their own. */
export async function sentLetter(
  trx: Transaction,
  sendingId: string,
): Promise<{ letter: LetterFacts; logo: string | null; sentOn: string } | null> {
  const { rows } = await trx.raw<{ rows: { letter: LetterFacts; logo: string | null; sentOn: string }[] }>(
    letterThatLeft,
    [sendingId],
  );
  return rows[0] ?? null;
}
