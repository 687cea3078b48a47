/** A letter that leaves by mail: printed from what was kept when it was sent, whatever has changed since. */
import type { Knex } from 'knex';
import type { LetterFacts } from '../../domain/letter/facts';
import { logoOfLetter } from '../letters/logo';
import { withinCase } from '../wall';

export interface LetterToSend {
  key: string;
  sendingId: string;
  to: string;
  letter: LetterFacts;
  /** As it is drawn. */
  logo: string | null;
  sentOn: string;
  message: string | null;
  sender: { name: string; email: string };
  fileSha256: string | null;
}

const letterToSend = `
  SELECT e.key, s.id AS "sendingId", r->>'email' AS "to", s.letter, ${logoOfLetter} AS logo, s.sent_on AS "sentOn", s.message, s.file_sha256 AS "fileSha256",
    jsonb_build_object('name', u.first_name || ' ' || u.last_name, 'email', u.email) AS sender
  FROM effects e JOIN proposal_sendings s ON s.id = (e.payload->>'sendingId')::uuid JOIN users u ON u.id = s.sent_by
  JOIN LATERAL jsonb_array_elements(s.recipients) r ON r->>'contactId' = e.payload->>'contactId'
  WHERE e.key = ? AND e.kind = 'letter' AND e.sent_at IS NULL`;

/** Null when this effect is no letter, or the letter has left already. */
export function readLetter(knex: Knex, caseId: string, key: string): Promise<LetterToSend | null> {
  return withinCase(knex, caseId, async (trx) => {
    const { rows } = await trx.raw<{ rows: LetterToSend[] }>(letterToSend, [key]);
    return rows[0] ?? null;
  });
}

/** The hash of the file that leaves: the first mail of a sending says it for all, since the same letter is the same bytes. */
export function keepFileHash(knex: Knex, caseId: string, sendingId: string, sha256: string): Promise<void> {
  return withinCase(knex, caseId, async (trx) => {
    await trx('proposal_sendings').where({ id: sendingId }).whereNull('file_sha256').update({ file_sha256: sha256 });
  });
}
