import type { OperationId } from '../../../../contracts';
import { claire, lea, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed' } as const;

function timeFile(): FormData {
  const form = new FormData();
  form.set('rehearse', 'false');
  form.set('file', new Blob(['mission;collaborateur;date;type;quantite\n'], { type: 'text/csv' }), 'temps.csv');
  return form;
}

export const missionRows = {
  listMissions: { by: claire, call: () => Promise.resolve({ query: { limit: '100' } }) },
  importTimeEntries: { by: lea, refusedTo: notTheirs, call: () => Promise.resolve({ body: timeFile() }) },
  listTimeImports: { by: lea, refusedTo: notTheirs, call: () => Promise.resolve({}) },
  revertTimeImport: { by: lea, refusedTo: notTheirs, call: async (find) => ({ params: { id: await find.timeImport() } }) },
} satisfies Partial<Record<OperationId, Row>>;
