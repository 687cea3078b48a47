import { randomUUID } from 'node:crypto';
import type { Consequence } from '../../../domain/templates/consequences';
import { wallOf, type CaseContext } from '../../cases/context';
import { tellTheRequester } from '../tellTheRequester';

/** The group with its companies; the mail that tells its code leaves once both are there (requirements 260-261). */
export async function createGroup(
  context: CaseContext,
  { code, label, name, kind, principalSiren, secondarySirens }: Extract<Consequence, { step: 'createGroup' }>,
): Promise<void> {
  const { trx, row, now } = context;
  const id = randomUUID();
  await trx('client_groups').insert({
    ...wallOf(row),
    id,
    code,
    label,
    name,
    kind,
    request_id: row.id,
    created_at: now,
  });
  await trx('client_group_members').insert([
    { ...wallOf(row), group_id: id, siren: principalSiren, account_id: row.accountId, position: 'principal' },
    ...secondarySirens.map((siren) => ({
      ...wallOf(row),
      group_id: id,
      siren,
      account_id: null,
      position: 'secondary',
    })),
  ]);
  await tellTheRequester(context, 'group', { kind: 'delivered', template: 'groupCreated', params: { code, label } });
}
