import type { OperationId } from '../../../../contracts';
import { daysFromNow } from '../../../support/story';
import type { Find } from '../find.types';
import { claire, lea, marc, type Row } from '../row';

async function fieldsOn(find: Find, account: { site?: string; contact?: string } = {}) {
  const { practiceId, offerFamilyId, offerId } = await find.offer();
  return {
    engagementPartnerId: await find.person('Claire'),
    businessUnitId: (await find.unit()).id,
    engagementManagerId: await find.person('Hugo'),
    referrerId: await find.person('Marc'),
    practiceId,
    offerFamilyId,
    offerId,
    sourceType: await find.code('sourceType'),
    salesDynamic: await find.code('salesDynamic'),
    amount: { amount: '3500.00', currency: 'EUR' },
    expectedSignatureOn: daysFromNow(30),
    siteId: account.site ?? (await find.ofAccount('sites')).id,
    mainContactId: account.contact ?? (await find.ofAccount('contacts')).id,
  };
}

/** With the site and the contact of its own account. */
const fieldsOfStage = async (find: Find, stage: string) => {
  const { id, version, accountId } = await find.opportunity(stage);
  const { site, contact } = await find.placesOf(accountId);
  return { id, version, fields: await fieldsOn(find, { site, contact }) };
};

const on = (stage: string) => async (find: Find) => ({ params: { id: (await find.opportunity(stage)).id } });

export const opportunityRows = {
  listOpportunities: {
    by: claire,
    call: async (find) => ({
      query: {
        engagementPartnerId: await find.person('Claire'),
        accountId: (await find.account()).id,
        offerFamilyId: (await find.offer()).offerFamilyId,
        limit: '100',
      },
    }),
  },
  getBoard: {
    by: claire,
    call: async (find) => ({
      query: {
        engagementPartnerId: await find.person('Claire'),
        offerFamilyId: (await find.offer()).offerFamilyId,
      },
    }),
  },
  placeCard: {
    by: claire,
    call: async (find) => ({
      params: { id: (await find.opportunity('proposition')).id },
      body: { stage: 'proposition', afterId: (await find.opportunity('qualification')).id },
    }),
  },
  resetBoardOrder: { by: claire, call: async () => Promise.resolve({ body: { stage: 'proposition' } }) },
  getForecast: {
    by: claire,
    call: async (find) => ({
      query: {
        engagementPartnerId: await find.person('Claire'),
        offerFamilyId: (await find.offer()).offerFamilyId,
      },
    }),
  },
  listOpportunityViews: { by: claire, call: () => Promise.resolve({}) },
  saveOpportunityView: {
    by: claire,
    call: async (find) => ({
      body: {
        name: 'Mes dossiers de la famille',
        filter: {
          engagementPartnerId: await find.person('Claire'),
          offerFamilyId: (await find.offer()).offerFamilyId,
        },
        shared: true,
      },
    }),
  },
  deleteOpportunityView: {
    by: claire,
    refusedTo: { [marc]: 'not_found', [lea]: 'not_found' },
    call: async (find) => ({ params: { id: await find.boardView() } }),
  },
  opportunityPageLayout: { by: claire, call: () => Promise.resolve({}) },
  setOpportunityPageLayout: {
    by: claire,
    call: () => Promise.resolve({ body: { facts: [{ code: 'site', shown: true }], tabs: [] } }),
  },
  changeOpportunities: {
    by: claire,
    call: async (find) => ({
      body: {
        ids: [(await find.opportunity('qualification')).id],
        fields: { engagementPartnerId: await find.person('Claire'), engagementManagerId: await find.person('Marc') },
      },
    }),
  },
  createOpportunity: {
    by: claire,
    call: async (find) => ({ body: { accountId: (await find.account()).id, ...(await fieldsOn(find)) } }),
  },
  getOpportunity: { by: claire, call: on('proposition') },
  updateOpportunity: {
    by: claire,
    call: async (find) => {
      const { id, version, fields } = await fieldsOfStage(find, 'qualification');
      return { params: { id }, ifMatch: `"${version}"`, body: fields };
    },
  },
  transitionOpportunity: {
    by: claire,
    call: async (find) => {
      const { id, fields } = await fieldsOfStage(find, 'identification');
      return { params: { id }, body: { to: 'qualification', fields } };
    },
  },
  opportunityTimeline: { by: claire, call: on('proposition') },
  opportunityFromHubspot: { by: claire, call: on('proposition') },
  opportunityAsOf: {
    by: claire,
    call: async (find) => ({ ...(await on('proposition')(find)), query: { day: daysFromNow(0) } }),
  },
  opportunityGate: {
    by: claire,
    call: async (find) => ({ ...(await on('qualification')(find)), query: { to: 'proposition' } }),
  },
  opportunityNext: { by: claire, call: on('proposition') },
  opportunityRequests: { by: claire, call: on('proposition') },
  previewStageReturn: { by: claire, call: on('proposition') },
} satisfies Partial<Record<OperationId, Row>>;
