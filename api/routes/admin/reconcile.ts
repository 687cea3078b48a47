import { operations } from '../../../contracts';
import { writeAudit } from '../../../db/cases/audit';
import { askForPass } from '../../../db/relay/reconciliations';
import { bind } from '../../routing/bind';

export const reconcile = bind(operations.reconcile, ({ person, write, deps }) =>
  write(async (trx) => {
    const id = await askForPass(trx);
    const now = deps.clock();
    await writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action: 'reconcile',
      objectKind: 'reconciliation',
      objectId: null,
      outcome: 'applied',
      at: now,
    });
    return { body: { id, askedAt: now.toISOString(), finishedAt: null, restarted: null, ended: null } };
  }),
);
