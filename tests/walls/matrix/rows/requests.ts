import { createHash } from 'node:crypto';
import type { OperationId } from '../../../../contracts';
import { smallPdf } from '../../../support/smallPdf';
import { expectStatus } from '../../../support/story';
import type { Find } from '../find.types';
import { claire, karim, lea, marc, type Row } from '../row';
import { workingDayAhead } from './tasks';

const on = (template: string, status: string) => async (find: Find) => ({
  params: { id: (await find.request(template, status)).id },
});

async function itemOf(find: Find, requestId: string, key: string) {
  return { params: { id: requestId, itemId: await find.item(requestId, key) } };
}

/** A request that the desk reviews, and the task that it does so by. */
async function inReview(find: Find) {
  const { id: taskId, caseId } = await find.task('review', 'claimed');
  return { taskId, params: { id: caseId } };
}

const note = smallPdf('Note');
const fingerprint = createHash('sha256').update(note).digest('hex');

function aFile(): FormData {
  const form = new FormData();
  form.set('file', new Blob([note], { type: 'application/pdf' }), 'note.pdf');
  return form;
}

/** Whoever did not ask may read a request and not change it; a draft they do not even see. */
const requesterAlone = { [marc]: 'not_allowed' } as const;
const authorAlone = { [marc]: 'not_found' } as const;

export const requestRows = {
  listTemplates: {
    by: claire,
    call: async (find) => ({ query: { opportunityId: (await find.opportunity('qualification')).id } }),
    others: async (find) => [
      { query: { missionId: await find.mission() } },
      { query: { accountId: (await find.account()).id } },
    ],
  },
  searchRequestOrigins: { by: claire, call: () => Promise.resolve({ query: { q: 'a' } }) },
  templateRefusals: { by: claire, call: () => Promise.resolve({ params: { template: 'acceptance' } }) },
  listRequests: { by: claire, call: () => Promise.resolve({ query: { limit: '100' } }) },
  createRequest: {
    by: claire,
    call: async (find) => ({ body: { template: 'acceptance', opportunityId: await find.opportunityWithoutRequest() } }),
    others: async (find) => [
      { body: { template: 'creditNote', missionId: await find.mission() } },
      { body: { template: 'sepaMandate', accountId: (await find.account()).id } },
    ],
  },
  getRequest: { by: claire, refusedTo: authorAlone, call: on('missionSetup', 'draft') },
  updateRequest: {
    by: claire,
    refusedTo: authorAlone,
    call: async (find) => {
      const { id, version } = await find.request('missionSetup', 'draft');
      const fields = {
        letterDocumentId: await find.letter(),
        engagementManagerId: await find.person('Hugo'),
        deliveryLeadId: await find.person('Hugo'),
        paymentMethod: 'transfer',
      };
      return {
        params: { id },
        ifMatch: `"${version}"`,
        body: { title: 'Paramétrage de la mission', groupId: (await find.unit()).regionId, fields },
      };
    },
  },
  answerItem: {
    by: claire,
    refusedTo: authorAlone,
    call: async (find) => {
      const { id } = await find.request('acceptance', 'draft');
      return { ...(await itemOf(find, id, 'kbis')), body: { documentId: await find.documentOf(id) } };
    },
    others: async (find) => {
      const { id } = await find.request('acceptance', 'draft');
      const documentId = await find.documentOf(id);
      return [{ ...(await itemOf(find, id, 'kbis')), body: { answer: 'x', seen: { documentId, answer: null } } }];
    },
  },
  submitRequest: {
    by: claire,
    refusedTo: authorAlone,
    prepare: async (find, owner) => {
      const { id } = await find.request('acceptance', 'draft');
      const item = await find.item(id, 'activity');
      expectStatus(
        await owner.post(`/requests/${id}/checklist/${item}/answer`, { body: { answer: 'Négoce de bois' } }),
        200,
      );
    },
    call: on('acceptance', 'draft'),
  },
  reopenRequest: {
    by: claire,
    refusedTo: requesterAlone,
    call: async (find) => ({
      ...(await on('missionSetup', 'resolved')(find)),
      body: { reason: 'Il manque la seconde mission' },
    }),
  },
  linkRequest: {
    by: claire,
    call: async (find) => ({
      ...(await on('acceptance', 'submitted')(find)),
      body: { requestId: (await find.request('missionSetup', 'draft')).id, kind: 'relates_to' },
    }),
  },
  unlinkRequest: { by: claire, call: async (find) => ({ params: await find.link() }) },
  waitRequest: {
    by: lea,
    refusedTo: { [karim]: 'task_not_yours', [claire]: 'task_not_yours', [marc]: 'task_not_yours' },
    call: async (find) => ({
      params: { id: (await find.task('review', 'claimed')).caseId },
      body: {
        cause: 'request',
        awaitedRequestId: (await find.request('acceptance', 'returned')).id,
        on: workingDayAhead(),
      },
    }),
  },
  resumeRequest: {
    by: lea,
    refusedTo: { [claire]: 'request_not_waiting' },
    call: async (find) => ({ params: { id: (await find.task('review', 'claimed')).caseId } }),
  },
  moveClosing: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed' },
    call: async (find) => ({
      ...(await on('acceptance', 'returned')(find)),
      body: { on: workingDayAhead(), reason: 'Le client est en congé' },
    }),
  },
  listStepsBack: { by: lea, call: async (find) => ({ params: { id: (await find.task('kyc', 'open')).caseId } }) },
  stepBack: {
    by: lea,
    prepare: async (find, owner) => {
      expectStatus(await owner.post(`/tasks/${(await find.task('kyc', 'open')).id}/claim`), 200);
    },
    call: async (find) => {
      const id = await find.kyc();
      return {
        params: { id },
        body: {
          to: 'review',
          reasonCode: 'overlooked',
          comment: 'L’organigramme n’a pas été lu',
          announced: await find.announcement(id),
        },
      };
    },
  },
  cancelRequest: {
    by: claire,
    refusedTo: requesterAlone,
    call: async (find) => ({ ...(await on('acceptance', 'returned')(find)), body: { reason: 'Le client reporte' } }),
  },
  judgeItem: {
    by: lea,
    refusedTo: { [karim]: 'task_not_yours', [claire]: 'task_not_yours', [marc]: 'task_not_yours' },
    call: async (find) => ({
      ...(await itemOf(find, (await find.task('review', 'claimed')).caseId, 'kbis')),
      body: { verdict: 'accepted' },
    }),
    others: async (find) => {
      const read = await itemOf(find, (await find.task('review', 'claimed')).caseId, 'kbis');
      return [{ ...read, body: { verdict: 'accepted', documentId: await find.documentOn(read.params.itemId) } }];
    },
  },
  postMessage: {
    by: claire,
    call: async (find) => {
      const { taskId, params } = await inReview(find);
      return {
        params,
        body: {
          body: 'Bonjour',
          mentions: [await find.person('Hugo')],
          documentIds: [await find.documentOf(params.id)],
          taskId,
        },
      };
    },
  },
  listMessages: {
    by: claire,
    call: (find) => inReview(find).then(({ params, taskId }) => ({ params, query: { taskId } })),
  },
  uploadNoteFile: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed', [marc]: 'not_allowed' },
    call: async (find) => ({ params: (await inReview(find)).params, body: aFile() }),
  },
  keepUploadedNoteFile: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed', [marc]: 'not_allowed' },
    prepare: async (find, owner) => {
      const { params } = await inReview(find);
      const { account } = expectStatus(await owner.get<{ account: { id: string } }>(`/requests/${params.id}`), 200);
      const body = aFile();
      body.set('fromByte', '0');
      expectStatus(await owner.post(`/accounts/${account.id}/uploads/${fingerprint}/pieces`, { body }), 200);
    },
    call: async (find) => {
      const { params } = await inReview(find);
      return { params: { ...params, fingerprint }, body: { name: 'note.pdf' } };
    },
  },
  releaseNoteFile: {
    by: lea,
    // Once released it is a document: another one for whoever asks again.
    prepare: async (find, owner) => {
      const { params } = await inReview(find);
      expectStatus(await owner.post(`/requests/${params.id}/note-files`, { body: aFile() }), 201);
    },
    refusedTo: { [claire]: 'not_allowed', [marc]: 'not_allowed' },
    call: async (find) => {
      const { params } = await inReview(find);
      return { params: { ...params, fileId: await find.noteFile(params.id) }, body: { kind: 'other' } };
    },
  },
  discardNoteFile: {
    by: lea,
    // Thrown away, it is gone: another one for whoever asks again.
    prepare: async (find, owner) => {
      const { params } = await inReview(find);
      expectStatus(await owner.post(`/requests/${params.id}/note-files`, { body: aFile() }), 201);
    },
    // Its depositor's alone, be it among the desk.
    refusedTo: { [claire]: 'not_found', [marc]: 'not_found', [karim]: 'not_found' },
    call: async (find) => {
      const { params } = await inReview(find);
      return { params: { ...params, fileId: await find.noteFile(params.id) } };
    },
  },
  saveMessageDraft: {
    by: claire,
    call: (find) =>
      inReview(find).then(({ params, taskId }) => ({ params, body: { body: 'Bonj', visibility: 'shared', taskId } })),
  },
  followRequest: {
    by: claire,
    call: async (find) => ({ ...(await on('missionSetup', 'draft')(find)), body: { following: true } }),
  },
  requestTimeline: { by: claire, refusedTo: authorAlone, call: on('missionSetup', 'draft') },
  requestTime: { by: claire, call: on('acceptance', 'submitted') },
  requestNext: { by: claire, refusedTo: authorAlone, call: on('missionSetup', 'draft') },
  readCasePath: { by: claire, refusedTo: authorAlone, call: on('missionSetup', 'draft') },
  readCaseEvidence: { by: claire, refusedTo: authorAlone, call: on('missionSetup', 'draft') },
} satisfies Partial<Record<OperationId, Row>>;
