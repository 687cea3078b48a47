import { isRefusal } from '../../domain/errors/refusal';
import { readOpportunityRow } from '../../domain/imports/opportunityRow';
import { opportunityLikeness, type KnownOpportunity } from '../../domain/imports/sameOpportunity';
import { ENTERED_BY_MISTAKE } from '../../domain/opportunity/mistake';
import { changesBetween, type FieldChanges } from '../../domain/processes/opportunity/fields';
import { openOpportunity } from '../opportunities/birth';
import { loadOpportunity } from '../opportunities/load';
import { nameFor } from '../opportunities/nameFor';
import { checkReferences } from '../opportunities/references';
import { raiseWall, type Transaction } from '../wall';
import { accountNamedAs } from './accountOf';
import type { RowResult } from './imports';
import type { Importing } from './importing';
import { changeImported } from './opportunityCommand';
import { refusedBy, result } from './result';

interface Found extends KnownOpportunity {
  id: string;
  number: string;
}

/** One row of opportunities, by the same door as one typed by hand: opened at Identification, changed, left alone, or kept out with a reason. */
export async function importOpportunityRow(
  trx: Transaction,
  said: Readonly<Record<string, string>>,
  importing: Importing,
): Promise<RowResult> {
  const row = readOpportunityRow(said, importing.lists);
  if ('problem' in row) return result('refused', { problem: row.problem });
  const account = row.account && (await accountNamedAs(trx, row.account));
  if (typeof account === 'string') return result('refused', { problem: account });
  if (row.number !== null) return changeNumbered(trx, row.number, account, row.fields, importing);
  // A row has a number or an account.
  if (!account) return result('refused', { problem: 'account_missing' });
  const fields = { ...row.fields, name: row.fields.name ?? (await nameFor(trx, row.fields)) };
  const { same, perhaps } = await whichIsIt(trx, account.id, fields, importing.made);
  if (same) return changeOrKeep(trx, same.id, row.fields, importing);
  if (perhaps) return result('duplicate', { about: `${perhaps.name} - ${perhaps.number}` });
  return open(trx, account.id, fields, importing);
}

async function changeNumbered(
  trx: Transaction,
  number: string,
  account: { id: string } | null,
  fields: FieldChanges,
  importing: Importing,
): Promise<RowResult> {
  const known = await trx('opportunities')
    .where({ number })
    .first<{ id: string; account_id: string } | undefined>('id', 'account_id');
  if (!known) return result('refused', { problem: 'opportunity_unknown' });
  if (account && account.id !== known.account_id) return result('refused', { problem: 'account_differs' });
  return changeOrKeep(trx, known.id, fields, importing);
}

const selectOfAccount = `SELECT id, number, name, offer_id AS "offerId", expected_signature_on::text AS "expectedSignatureOn", stage NOT IN ('won', 'lost') AS "isOpen",
    stage = 'lost' AND loss_reason = ? AS "byMistake"
  FROM opportunities WHERE account_id = ? ORDER BY created_at DESC, id`;

/** @param made two rows of one file with one offer are two opportunities: whoever wrote the file saw both */
async function whichIsIt(
  trx: Transaction,
  accountId: string,
  { name, offerId = null, expectedSignatureOn = null }: FieldChanges & { name: string },
  made: ReadonlySet<string>,
): Promise<{ same: Found | undefined; perhaps: Found | undefined }> {
  const { rows } = await trx.raw<{ rows: Found[] }>(selectOfAccount, [ENTERED_BY_MISTAKE, accountId]);
  const judged = rows.map((known) => ({
    known,
    is: opportunityLikeness({ name, offerId, expectedSignatureOn }, known),
  }));
  return {
    same: judged.find(({ is }) => is === 'same')?.known,
    perhaps: judged.find(({ is, known }) => is === 'perhaps' && !made.has(known.id))?.known,
  };
}

async function open(
  trx: Transaction,
  accountId: string,
  fields: FieldChanges & { name: string },
  { person, now, key }: Importing,
): Promise<RowResult> {
  const unknown = await checkReferences(trx, fields, accountId);
  if (unknown) return refusedBy(unknown);
  const opened = await openOpportunity(trx, { accountId, fields, person, key, now, through: 'import' });
  // A case is born inside its own wall; the next row is looked at from the person's.
  await raiseWall(trx, person);
  return isRefusal(opened) ? refusedBy(opened) : result('created', { recordId: opened.caseId });
}

async function changeOrKeep(
  trx: Transaction,
  id: string,
  given: FieldChanges,
  importing: Importing,
): Promise<RowResult> {
  const { fields: before } = await loadOpportunity(trx, id);
  const changes = changesBetween(before, given);
  if (!importing.updates || changes.length === 0) return result('known', { recordId: id });
  const refusal = await changeImported(trx, id, given, importing);
  if (refusal) return refusedBy(refusal);
  return result('updated', {
    recordId: id,
    before: Object.fromEntries(changes.map(({ field, from }) => [field, from])),
    after: Object.fromEntries(changes.map(({ field, to }) => [field, to])),
  });
}
