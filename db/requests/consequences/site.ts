import { randomUUID } from 'node:crypto';
import type { Consequence } from '../../../domain/templates/consequences';
import { accountWall, ofAccount } from '../../accounts/wall';
import { auditChange } from './auditChange';
import type { CaseContext } from '../../cases/context';

/** One establishment more under the SIREN of the account; the opportunity that it was asked for carries it, others may name it from now on. */
export async function openSite(
  context: CaseContext,
  { siret, name, addressLine, postcode, city }: Extract<Consequence, { step: 'openSite' }>,
): Promise<void> {
  const { trx, row, now } = context;
  const wall = await accountWall(trx, row.accountId);
  if (!wall) throw new Error(`request ${row.id}: its account is not inside this wall`);
  const id = randomUUID();
  await trx('sites').insert({
    ...ofAccount(wall),
    id,
    siret,
    name,
    head_office: false,
    address_line: addressLine,
    postcode,
    city,
  });
  await trx('accounts')
    .where({ id: wall.id })
    .update({ version: trx.raw('version + 1'), updated_at: now });
  await auditChange(context, ['sites']);
  if (row.opportunityId !== null)
    await context.decideOther(row.opportunityId, { type: 'nameSite', siteId: id }, `site/${row.id}`);
}
