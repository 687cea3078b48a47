import type { OperationId } from '../../../../contracts';
import { daysFromNow } from '../../../support/story';
import { claire, lea, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed' } as const;

function timeFile(mission: string, person: string): FormData {
  const form = new FormData();
  form.set('rehearse', 'false');
  form.set(
    'file',
    new Blob([`mission;collaborateur;date;type;quantite\n${mission};${person};${daysFromNow(-1)};temps;1,5\n`], {
      type: 'text/csv',
    }),
    'temps.csv',
  );
  return form;
}

export const missionRows = {
  listMissions: { by: claire, call: () => Promise.resolve({ query: { limit: '100' } }) },
  importTimeEntries: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find) => ({ body: timeFile(await find.missionNumber(), await find.personCode('Claire')) }),
  },
  listTimeImports: { by: lea, refusedTo: notTheirs, call: () => Promise.resolve({}) },
  revertTimeImport: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find) => ({ params: { id: await find.timeImport() } }),
  },
} satisfies Partial<Record<OperationId, Row>>;
