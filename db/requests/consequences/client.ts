/** What stands on the client file once a request has been carried out. */
import type { Consequence } from '../../../domain/templates/consequences';
import { columnsOf } from '../../accounts/columns';
import { renameHeadOffice } from '../../accounts/headOffice';
import { accountWall } from '../../accounts/wall';
import { wallOf, type CaseContext } from '../../cases/context';
import { planTransmission } from '../../transmissions/plan';
import { auditChange } from './auditChange';

type Data<S extends Consequence['step']> = Extract<Consequence, { step: S }>;

/** The head office moves within its SIREN. */
export async function changeClient(context: CaseContext, { changes, siret }: Data<'changeClient'>): Promise<void> {
  const { trx, row, now } = context;
  const wall = await accountWall(trx, row.accountId);
  if (!wall) throw new Error(`request ${row.id}: its account is not inside this wall`);
  await trx('accounts')
    .where({ id: wall.id })
    .update({ ...columnsOf(changes), version: trx.raw('version + 1'), updated_at: now });
  const place = await trx('accounts')
    .where({ id: wall.id })
    .first<{ name: string; addressLine: string | null; postcode: string | null; city: string | null }>(
      'trade_name as name',
      'address_line as addressLine',
      'postcode',
      'city',
    );
  if (siret !== null) await renameHeadOffice(trx, wall, { siren: siret.slice(0, 9), siret }, place);
  if (changes.invoiceEmails) await planTransmission(trx, wall, { what: 'invoice_emails', now });
  await auditChange(context, [...Object.keys(changes), ...(siret === null ? [] : ['siret'])]);
}

/** From this day the client has left: the clock of each of its documents starts. One that runs already keeps the later end. */
export async function startRetention(
  context: CaseContext,
  { leftOn, reason, retentions }: Data<'startRetention'>,
): Promise<void> {
  const { trx, row, now } = context;
  await trx('accounts')
    .where({ id: row.accountId })
    .update({ left_on: leftOn, left_reason: reason, version: trx.raw('version + 1'), updated_at: now });
  const wall = await accountWall(trx, row.accountId);
  // What it holds stays; nobody opens it from now on.
  if (wall) await planTransmission(trx, wall, { what: 'vault_contact', now, dueAt: now });
  await auditChange(context, ['leftOn']);
  if (retentions.length === 0) return;
  await trx('document_retentions')
    .insert(
      retentions.map(({ documentId, ground, keepUntil }) => ({
        ...wallOf(row),
        document_id: documentId,
        account_id: row.accountId,
        request_id: row.id,
        ground,
        starts_on: leftOn,
        keep_until: keepUntil,
      })),
    )
    .onConflict('document_id')
    .merge({ keep_until: trx.raw('greatest(document_retentions.keep_until, excluded.keep_until)') });
}
