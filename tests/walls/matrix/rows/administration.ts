import type { OperationId } from '../../../../contracts';
import { adrien, claire, lea, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed', [lea]: 'not_allowed' } as const;

export const administrationRows = {
  listIncidents: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({ query: { limit: '100' } }) },
  retryIncident: { by: adrien, refusedTo: notTheirs, call: async (find) => ({ params: { id: await find.incident() } }) },
  restartIncident: { by: adrien, refusedTo: notTheirs, call: async (find) => ({ params: { id: await find.incident() } }) },
  reconcile: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
} satisfies Partial<Record<OperationId, Row>>;
