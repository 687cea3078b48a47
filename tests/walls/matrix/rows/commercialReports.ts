import type { OperationId } from '../../../../contracts';
import { claire, type Row } from '../row';
import type { Find } from '../find.types';

/** Every id that a commercial report can be narrowed by. */
async function narrowed(find: Find, more: Record<string, string> = {}) {
  const { id: businessUnitId, regionId } = await find.unit();
  const claireId = await find.person('Claire');
  const { practiceId, offerFamilyId, offerId } = await find.offer();
  return {
    query: {
      regionId,
      hubId: await find.hub(),
      businessUnitId,
      clientLeadPartnerId: claireId,
      engagementPartnerId: claireId,
      engagementManagerId: claireId,
      referrerId: claireId,
      practiceId,
      offerFamilyId,
      offerId,
      ...more,
    },
  };
}

async function worked(find: Find) {
  const {
    query: { regionId, hubId, businessUnitId, clientLeadPartnerId },
  } = await narrowed(find);
  return { query: { regionId, hubId, businessUnitId, clientLeadPartnerId, assigneeId: clientLeadPartnerId } };
}

export const commercialReportRows = {
  readCompanyIdentity: { by: claire, call: () => Promise.resolve({}) },
  readPipeline: { by: claire, call: (find) => narrowed(find) },
  listPipelineAccounts: { by: claire, call: (find) => narrowed(find) },
  listPipelineOpportunities: {
    by: claire,
    call: async (find) => narrowed(find, { accountId: (await find.account()).id }),
  },
  exportPipeline: { by: claire, call: (find) => narrowed(find, { part: 'accounts', format: 'csv' }) },
  readWins: { by: claire, call: (find) => narrowed(find) },
  exportWins: { by: claire, call: (find) => narrowed(find, { part: 'accounts', format: 'csv' }) },
  readActivity: { by: claire, call: worked },
  listActivityAccounts: { by: claire, call: worked },
  exportActivity: {
    by: claire,
    call: async (find) => ({ query: { ...(await worked(find)).query, part: 'accounts', format: 'csv' } }),
  },
} satisfies Partial<Record<OperationId, Row>>;
