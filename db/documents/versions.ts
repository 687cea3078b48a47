import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Transaction } from '../wall';

/** A version of a document that another one is about to take the place of. */
export interface FormerVersion {
  id: string;
  name: string;
  firstId: string | null;
  version: number;
}

/** Locked, so that two people who replace the same version do not both succeed: the second hears that there is a newer one. */
export async function formerVersion(trx: Transaction, id: string, accountId: string): Promise<FormerVersion | Refusal> {
  const former = await trx('documents')
    .where({ id, account_id: accountId })
    .forUpdate()
    .first<FormerVersion | undefined>('id', 'name', 'first_id as firstId', 'version');
  if (!former) return refuse('not_found');
  const newer = await trx('documents as d')
    .join('users as u', 'u.id', 'd.uploaded_by')
    .where({ 'd.replaces': id })
    .first<{ first: string; last: string } | undefined>('u.first_name as first', 'u.last_name as last');
  return newer
    ? refuse('document_replaced', { params: { name: former.name, by: `${newer.first} ${newer.last}` } })
    : former;
}

/** What the row of the next version says of the chain; nothing for a document of its own. */
export function versionAfter(former: FormerVersion | null): object {
  return former ? { replaces: former.id, first_id: former.firstId ?? former.id, version: former.version + 1 } : {};
}

/** The client has left already: what takes the place of a paper is kept as long as that paper, on the same ground. */
export async function keepAsLongAs(trx: Transaction, former: FormerVersion, id: string): Promise<void> {
  await trx.raw(
    `INSERT INTO document_retentions (document_id, company_id, bu_id, account_id, request_id, ground, starts_on, keep_until)
     SELECT ?, k.company_id, k.bu_id, k.account_id, k.request_id, k.ground, k.starts_on, k.keep_until FROM document_retentions k WHERE k.document_id = ?`,
    [id, former.id],
  );
}

/** Requests with a line that holds some version of this document: their pages say that there is a newer one. */
export async function requestsThatHold(
  trx: Transaction,
  id: string,
): Promise<{ id: string; companyId: string; buId: string; version: number }[]> {
  const { rows } = await trx.raw<{ rows: { id: string; companyId: string; buId: string; version: number }[] }>(
    `SELECT r.id, r.company_id AS "companyId", r.bu_id AS "buId", r.version FROM requests r WHERE EXISTS (
       SELECT FROM checklist_items i JOIN documents d ON d.id = i.document_id JOIN documents x ON x.id = ?
       WHERE i.request_id = r.id AND coalesce(d.first_id, d.id) = coalesce(x.first_id, x.id))`,
    [id],
  );
  return rows;
}
