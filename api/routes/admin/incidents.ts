import { operations } from '../../../contracts';
import { repairIncident } from '../../../db/incidents/repair';
import { lastReconciliation, listIncidents as incidentsOf, readIncident } from '../../../db/incidents/view';
import type { CaseRef } from '../../../domain/cases/kinds';
import type { Repair } from '../../../domain/incidents/repairs';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Context } from '../../routing/handler';

export const listIncidents = bind(operations.listIncidents, async ({ query, read }) => {
  const { state, ...page } = query;
  return {
    body: await read(async (trx) => ({
      ...(await incidentsOf(trx, state, page)),
      lastReconciliation: await lastReconciliation(trx),
    })),
  };
});

type Repairing = Pick<Context<{ id: string }, unknown, unknown>, 'person' | 'params' | 'write' | 'deps'>;

async function repaired({ person, params, write, deps }: Repairing, repair: Repair) {
  const { body, ref } = await write(async (trx) => {
    const told: CaseRef = agreed(await repairIncident(trx, person, params.id, repair, deps.clock()));
    return { body: found(await readIncident(trx, params.id)), ref: told };
  });
  if (repair === 'retry') deps.tellNews(ref);
  return { body };
}

export const retryIncident = bind(operations.retryIncident, (context) => repaired(context, 'retry'));

export const restartIncident = bind(operations.restartIncident, (context) => repaired(context, 'restart'));
