import { operations } from '../../../contracts';
import { writeAudit } from '../../../db/cases/audit';
import { listLedger, readStanding, tellRefusedAgain } from '../../../db/hubspot/view';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const getHubspot = bind(operations.getHubspot, async ({ person, read }) => ({
  body: await read((trx) => readStanding(trx, person.companyId)),
}));

const listHubspotLedger = bind(operations.listHubspotLedger, async ({ person, query, read }) => ({
  body: await read((trx) => listLedger(trx, person.companyId, query)),
}));

const retryHubspot = bind(operations.retryHubspot, ({ person, write, deps }) =>
  write(async (trx) => {
    const told = await tellRefusedAgain(trx, person.companyId);
    await writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action: 'hubspotRetried',
      objectKind: 'hubspot',
      objectId: null,
      outcome: 'applied',
      data: { told },
      at: deps.clock(),
    });
    return { body: { told } };
  }),
);

export const hubspotRoutes: Route[] = [getHubspot, listHubspotLedger, retryHubspot];
