import { createHash } from 'node:crypto';
import type { OperationId } from '../../../../contracts';
import { smallPdf } from '../../../support/smallPdf';
import type { Find } from '../find.types';
import type { ApiClient } from '../../../support/apiClient';
import { bertrand, claire, karim, marc, type Row } from '../row';

const onAccount = async (find: Find) => ({ params: { id: (await find.account()).id } });

async function companyFields(find: Find) {
  return {
    identifier: '099999435',
    legalName: 'Ateliers Quévremont',
    tradeName: 'Quévremont',
    legalForm: '5710',
    apeCode: '69.20Z',
    addressLine: '4 rue des Essais',
    postcode: '75009',
    city: 'Paris',
    civility: null,
    firstName: null,
    lastName: null,
    phone: '+33140000001',
    invoiceEmails: ['factures@exemple.example'],
    sourceType: await find.code('sourceType'),
    source: 'Salon',
    segment: await find.code('segment'),
    prioritySector: await find.code('prioritySector'),
    clientLeadPartnerId: await find.person('Claire'),
    accountManagerId: await find.person('Hugo'),
    clientGroupId: await find.group(),
  };
}

const contactFields = async (find: Find) => ({
  civility: await find.code('civility'),
  firstName: 'Paule',
  lastName: 'Ardoisier',
  title: 'Gérante',
  department: 'Direction',
  hierarchyLevel: null,
  email: 'paule.ardoisier@exemple.example',
  phone: '+33140000002',
  types: [],
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([smallPdf('Extrait')], { type: 'application/pdf' }), 'extrait.pdf');
  return form;
}

async function sendWhole(find: Find, client: ApiClient): Promise<void> {
  const { params } = await onUpload(find);
  await client.post(`/accounts/${params.id}/uploads/${params.fingerprint}/pieces`, { body: formOf({ fromByte: '0' }) });
}

const onUpload = async (find: Find) => ({
  params: {
    id: (await find.account()).id,
    fingerprint: createHash('sha256').update(smallPdf('Extrait')).digest('hex'),
  },
});

/** Whatever was decided of it before, it is proposed now. */
async function proposedTarget(find: Find, client: ApiClient): Promise<void> {
  const { id } = await find.account();
  await client.post(`/accounts/${id}/priority-target`, {
    ifMatch: `"${await find.targetVersion(id)}"`,
    body: { act: 'propose' },
  });
}

export const accountRows = {
  listAccounts: { by: claire, call: () => Promise.resolve({ query: { limit: '100' } }) },
  findDuplicates: { by: claire, call: () => Promise.resolve({ query: { name: 'Ateliers' } }) },
  createAccount: {
    by: claire,
    call: async (find) => ({
      body: {
        ...(await companyFields(find)),
        businessUnitId: (await find.unit()).id,
        site: { name: 'Siège', addressLine: '4 rue des Essais', postcode: '75009', city: 'Paris' },
      },
    }),
  },
  getAccount: { by: claire, call: onAccount },
  updateAccount: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.account();
      return {
        params: { id },
        ifMatch: `"${version}"`,
        body: {
          source: 'Salon',
          clientLeadPartnerId: await find.person('Claire'),
          accountManagerId: await find.person('Hugo'),
          clientGroupId: await find.group(),
          registerSeal: 'nobody.signed',
        },
      };
    },
  },
  getPriorityTarget: { by: claire, call: onAccount },
  listTargetsToValidate: { by: bertrand, call: () => Promise.resolve({ query: { limit: '100' } }) },
  changePriorityTarget: {
    by: bertrand,
    prepare: proposedTarget,
    call: async (find) => {
      const { id } = await find.account();
      return {
        params: { id },
        ifMatch: `"${await find.targetVersion(id)}"`,
        body: { act: 'refuse', reason: 'Hors du plan de développement' },
      };
    },
    refusedTo: { [marc]: 'not_allowed', [karim]: 'not_allowed' },
  },
  listClientGroups: { by: claire, call: () => Promise.resolve({}) },
  getClientGroup: { by: claire, call: async (find) => ({ params: { id: await find.group() } }) },
  listContacts: { by: claire, call: onAccount },
  createContact: {
    by: claire,
    call: async (find) => ({ ...(await onAccount(find)), body: await contactFields(find) }),
  },
  updateContact: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.ofAccount('contacts');
      return { params: { id }, ifMatch: `"${version}"`, body: { title: 'Directrice des essais' } };
    },
    others: async (find) => {
      const { accountId, contactId, version } = await find.attachment();
      return [
        {
          params: { id: contactId },
          ifMatch: `"${version}"`,
          body: { title: 'Administratrice des essais', atAccountId: accountId },
        },
      ];
    },
  },
  deleteContact: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.freeContact();
      return { params: { id }, ifMatch: `"${version}"` };
    },
  },
  findContacts: { by: claire, call: () => Promise.resolve({ query: { q: 'Ardoisier' } }) },
  attachContact: {
    by: claire,
    call: async (find) => {
      const { id } = await find.account();
      return {
        params: { id },
        body: {
          contactId: await find.contactElsewhere(id),
          title: 'Administratrice',
          department: 'Conseil',
          hierarchyLevel: null,
          types: [],
        },
      };
    },
  },
  detachContact: {
    by: claire,
    call: async (find) => {
      const { accountId, contactId, version } = await find.attachment();
      return { params: { id: accountId, contactId }, ifMatch: `"${version}"` };
    },
  },
  moveContactHome: {
    by: claire,
    call: async (find) => {
      const { accountId, contactId, version } = await find.attachment();
      return { params: { id: contactId }, ifMatch: `"${version}"`, body: { accountId } };
    },
  },
  listTransmissions: { by: claire, call: onAccount },
  retryTransmissions: { by: claire, call: onAccount },
  listDocuments: { by: claire, call: onAccount },
  uploadDocument: {
    by: claire,
    call: async (find) => ({ ...(await onAccount(find)), body: formOf({ kind: 'kbis' }) }),
  },
  readLetter: { by: claire, call: async (find) => ({ ...(await onAccount(find)), body: formOf({}) }) },
  replaceDocument: {
    by: claire,
    call: async (find) => ({ params: { id: await find.lastVersion() }, body: formOf({}) }),
  },
  sendUploadPiece: {
    by: claire,
    call: async (find) => ({ ...(await onUpload(find)), body: formOf({ fromByte: '0' }) }),
  },
  readUpload: { by: claire, call: onUpload },
  readUploadedLetter: {
    by: claire,
    prepare: sendWhole,
    call: async (find) => ({ ...(await onUpload(find)), body: {} }),
  },
  depositUpload: {
    by: claire,
    prepare: sendWhole,
    call: async (find) => ({
      ...(await onUpload(find)),
      body: { name: 'extrait.pdf', kind: 'kbis', replacesId: null },
    }),
    others: async (find) => [
      { ...(await onUpload(find)), body: { name: 'extrait.pdf', kind: 'kbis', replacesId: await find.lastVersion() } },
    ],
  },
  previewDocument: { by: claire, call: async (find) => ({ params: { id: await find.lastVersion() } }) },
  listDocumentVersions: {
    by: claire,
    call: async (find) => ({ params: { id: (await find.ofAccount('documents')).id } }),
  },
  readAccountFile: { by: claire, call: onAccount },
  readDocument: { by: claire, call: async (find) => ({ params: { id: (await find.ofAccount('documents')).id } }) },
  listAccountOpportunities: { by: claire, call: onAccount },
  listAccountRequests: { by: claire, call: onAccount },
  accountHistory: { by: claire, call: onAccount },
  getRegisterStanding: { by: claire, call: onAccount },
  listRegisterDifferences: { by: claire, call: () => Promise.resolve({ query: { limit: '100' } }) },
  applyRegisterDifferences: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.account();
      return { params: { id }, ifMatch: `"${version}"`, body: { differenceIds: [await find.difference()] } };
    },
  },
  applyManyRegisterDifferences: {
    by: claire,
    call: async (find) => {
      const { id, version } = await find.account();
      return { body: { accounts: [{ accountId: id, version, differenceIds: [await find.difference()] }] } };
    },
  },
  ignoreRegisterDifferences: {
    by: claire,
    call: async (find) => ({
      ...(await onAccount(find)),
      body: { differenceIds: [await find.difference()], reason: 'Le registre est en retard' },
    }),
  },
  accountProvenance: { by: claire, call: onAccount },
  contactFromHubspot: {
    by: claire,
    call: async (find) => ({ params: { id: (await find.ofAccount('contacts')).id } }),
  },
} satisfies Partial<Record<OperationId, Row>>;
