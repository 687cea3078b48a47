import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { claire, lea, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed' } as const;

export const mergeRows = {
  previewMerge: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find: Find) => {
      const { id, otherId } = await find.doubles();
      return { params: { id }, query: { otherId } };
    },
  },
  mergeAccounts: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find: Find) => {
      const { id, version, otherId, otherVersion, contact } = await find.doubles();
      return {
        params: { id },
        ifMatch: `"${version}"`,
        body: { otherId, otherVersion, choices: {}, vaultContactId: contact },
      };
    },
  },
  listMerges: { by: claire, call: async (find: Find) => ({ params: { id: (await find.account()).id } }) },
  undoMerge: { by: lea, refusedTo: notTheirs, call: async (find: Find) => ({ params: { id: await find.merge() } }) },
} satisfies Partial<Record<OperationId, Row>>;
