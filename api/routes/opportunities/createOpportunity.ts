import { operations } from '../../../contracts';
import { openOpportunity } from '../../../db/opportunities/birth';
import { nameFor } from '../../../db/opportunities/nameFor';
import { readOpportunity } from '../../../db/opportunities/view';
import { announceBirth } from '../../cases/command';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { fieldsOf, refuseUnknownReferences } from './fields';

export const createOpportunity = bind(operations.createOpportunity, async ({ person, key, body, write, deps }) => {
  const { accountId, ...given } = body;
  const fields = fieldsOf(given);
  const now = deps.clock();
  const reply = await write(async (trx) => {
    await refuseUnknownReferences(trx, fields, accountId);
    const named = { ...fields, name: fields.name ?? (await nameFor(trx, fields)) };
    let reading: ReturnType<typeof readOpportunity> | undefined;
    const read = (id: string) => (reading ??= readOpportunity(trx, id, now));
    const ref = agreed(await openOpportunity(trx, { accountId, fields: named, person, key, now }, read));
    const opportunity = found(await read(ref.caseId));
    return { body: opportunity, version: opportunity.version };
  });
  announceBirth(deps, person, { kind: 'opportunity', caseId: reply.body.id });
  return reply;
});
