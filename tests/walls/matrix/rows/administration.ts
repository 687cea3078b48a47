import type { OperationId } from '../../../../contracts';
import { adrien, claire, lea, solange, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed', [lea]: 'not_allowed' } as const;

export const administrationRows = {
  listIncidents: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({ query: { limit: '100' } }) },
  retryIncident: {
    by: adrien,
    refusedTo: notTheirs,
    call: async (find) => ({ params: { id: await find.incident() } }),
  },
  restartIncident: {
    by: adrien,
    refusedTo: notTheirs,
    call: async (find) => ({ params: { id: await find.incident() } }),
  },
  listAudit: {
    by: solange,
    refusedTo: notTheirs,
    call: async (find) => ({
      query: { personId: await find.person('Claire'), objectId: (await find.account()).id, limit: '100' },
    }),
  },
  exportAudit: {
    by: adrien,
    refusedTo: notTheirs,
    call: async (find) => ({ query: { personId: await find.person('Claire'), objectId: (await find.account()).id } }),
  },
  reconcile: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
} satisfies Partial<Record<OperationId, Row>>;
