import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { claire, karim, lea, type Row } from '../row';

/** On a review that is hers, with a macro of her group. */
const onReview = async (find: Find) => ({
  params: { id: (await find.task('review', 'claimed')).caseId },
  body: { macroId: await find.macro() },
});

export const macroRows = {
  listMacros: { by: lea, call: () => Promise.resolve({}) },
  saveMacro: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed' },
    call: async (find) => ({
      body: {
        name: 'Note au dossier',
        template: null,
        steps: [{ type: 'message', body: 'Vu', visibility: 'internal' }],
        groupId: (await find.unit()).regionId,
      },
    }),
  },
  rehearseMacro: { by: lea, refusedTo: { [claire]: 'reference_unknown' }, call: onReview },
  runMacro: { by: lea, refusedTo: { [claire]: 'reference_unknown' }, call: onReview },
  deleteMacro: {
    by: lea,
    refusedTo: { [karim]: 'not_found', [claire]: 'not_found' },
    call: async (find) => ({ params: { id: await find.macro() } }),
  },
} satisfies Partial<Record<OperationId, Row>>;
