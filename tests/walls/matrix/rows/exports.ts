import type { OperationId } from '../../../../contracts';
import { claire, lea, type Row } from '../row';

const whole = (query: Record<string, string> = {}) => Promise.resolve({ query: { format: 'csv', ...query } });

export const exportRows = {
  exportAccounts: { by: claire, call: () => whole() },
  exportContacts: { by: claire, call: async (find) => whole({ accountId: (await find.account()).id }) },
  exportOpportunities: {
    by: claire,
    call: async (find) =>
      whole({
        engagementPartnerId: await find.person('Claire'),
        accountId: (await find.account()).id,
        offerFamilyId: (await find.offer()).offerFamilyId,
      }),
  },
  exportRequests: { by: claire, call: () => whole() },
  exportTasks: { by: lea, call: () => whole({ queue: 'all' }) },
  exportTracking: { by: claire, call: async (find) => whole({ businessUnitId: (await find.unit()).id }) },
  exportMissions: { by: claire, call: () => whole() },
  exportProposals: { by: claire, call: () => whole() },
  exportTimeEntries: { by: claire, call: () => whole() },
} satisfies Partial<Record<OperationId, Row>>;
