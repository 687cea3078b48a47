import type { OperationId } from '../../../../contracts';
import { daysFromNow, upload } from '../../../support/story';
import type { Find } from '../find.types';
import { claire, type Row } from '../row';

const on = (state: string) => async (find: Find) => ({ params: { id: (await find.proposal(state)).id } });

const onLine = async (find: Find) => {
  const { id, version, line } = await find.proposal('draft');
  return { params: { id, lineId: line }, ifMatch: `"${version}"` };
};

const onLines = async (find: Find, more: object) => {
  const { id, version, line } = await find.proposal('draft');
  return { params: { id }, ifMatch: `"${version}"`, body: { lineIds: [line], ...more } };
};

export const proposalRows = {
  listProposals: { by: claire, call: () => Promise.resolve({ query: { limit: '100' } }) },
  getProposal: { by: claire, call: on('draft') },
  addProposalLine: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.proposal('draft');
      return {
        params: { id },
        ifMatch: `"${version}"`,
        body: { productId: (await find.offer()).productId, quantity: '2.00', assigneeId: await find.person('Hugo') },
      };
    },
  },
  updateProposalLine: {
    by: claire,
    call: async (find) => ({
      ...(await onLine(find)),
      body: { label: 'Tenue et révision', assigneeId: await find.person('Hugo') },
    }),
  },
  removeProposalLine: { by: claire, call: onLine },
  removeProposalLines: {
    by: claire,
    // the last line is always kept, unless there is a second one of its product
    prepare: async (find, owner) => {
      const { params, ...sent } = await onLines(find, {});
      await owner.post(`/proposals/${params.id}/lines/duplicate`, sent);
    },
    call: async (find) => onLines(find, {}),
  },
  duplicateProposalLines: { by: claire, call: async (find) => onLines(find, {}) },
  moveProposalLines: {
    by: claire,
    call: async (find) => onLines(find, { beforeId: (await find.proposal('draft')).first }),
  },
  updateProposal: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.proposal('draft');
      return { params: { id }, ifMatch: `"${version}"`, body: { label: 'Tenue, révision et conseil', multiLot: true } };
    },
  },
  submitProposal: { by: claire, call: on('draft') },
  reviseProposal: { by: claire, call: on('pending_approval') },
  sendProposal: {
    by: claire,
    call: async (find) => {
      const { id, accountId } = await find.proposal('approved');
      return {
        params: { id },
        body: {
          sentOn: daysFromNow(0),
          recipients: [(await find.placesOf(accountId)).contact],
          message: 'Comme convenu.',
        },
      };
    },
  },
  listProposalVersions: { by: claire, call: on('sent') },
  getProposalVersion: { by: claire, call: async (find) => ({ ...(await on('sent')(find)), query: { number: '1' } }) },
  compareProposalVersions: {
    by: claire,
    call: async (find) => ({ ...(await on('sent')(find)), query: { from: '1' } }),
  },
  readProposalPaper: {
    by: claire,
    call: async (find) => ({ ...(await on('draft')(find)), query: { kind: 'letter' } }),
  },
  listProposalSendings: { by: claire, call: on('sent') },
  readSentLetter: { by: claire, call: async (find) => ({ params: { id: await find.sending() } }) },
  signProposal: {
    by: claire,
    prepare: async (find, owner) => {
      const { accountId, netCents } = await find.proposal('sent');
      await upload(owner, accountId, 'engagement_letter', {
        signedOn: daysFromNow(0),
        signatory: 'Paule Ardoisier',
        fee: (netCents / 100).toFixed(2),
      });
    },
    call: async (find) => ({ ...(await on('sent')(find)), body: { documentId: await find.letter() } }),
  },
  getMission: { by: claire, call: async (find) => ({ params: { id: await find.mission() } }) },
} satisfies Partial<Record<OperationId, Row>>;
