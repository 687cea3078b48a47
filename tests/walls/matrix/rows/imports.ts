import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { claire, lea, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed' } as const;

function accountFile(): FormData {
  const form = new FormData();
  form.set('kind', 'accounts');
  form.set('file', new Blob(['Raison sociale;Ville\nSociété Importée;Paris\n'], { type: 'text/csv' }), 'comptes.csv');
  return form;
}

const on = async (find: Find) => ({ params: { id: await find.import() } });
const how = { mapping: { legalName: 0, city: 1 }, updates: false };

export const importRows = {
  stageImport: { by: lea, refusedTo: notTheirs, call: () => Promise.resolve({ body: accountFile() }) },
  rehearseImport: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find) => ({ ...(await on(find)), body: { ...how, from: 0 } }),
  },
  runImport: { by: lea, refusedTo: notTheirs, call: async (find) => ({ ...(await on(find)), body: how }) },
  listImports: { by: lea, refusedTo: notTheirs, call: () => Promise.resolve({ query: { kind: 'accounts' } }) },
  revertImport: { by: lea, refusedTo: notTheirs, call: on },
} satisfies Partial<Record<OperationId, Row>>;
