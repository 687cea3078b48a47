import type { OperationId } from '../../../../contracts';
import { png } from '../../../../integrations/document-store/documents.fixture';
import type { Find } from '../find.types';
import { adrien, claire, lea, solange, type Row } from '../row';

const notTheirs = { [claire]: 'not_allowed', [lea]: 'not_allowed' } as const;

const missing = { [claire]: 'not_found', [lea]: 'not_found' } as const;
const reasons = async (find: Find) => {
  const { version, valueIds, last } = await find.list('lossReason');
  return { ifMatch: `"${version}"`, valueIds, last };
};

const letterhead = {
  name: 'Vaubrune Conseil & Expertise',
  legalForm: 'SAS',
  capital: '250000.00',
  siren: '099999989',
  registry: 'Paris',
  addressLine: '12, rue des Jalons',
  postcode: '75002',
  city: 'Paris',
  vatNumber: 'FR28099999989',
  professionalBody: 'Société inscrite au tableau de l’Ordre des experts-comptables',
  insurer: 'Mutuelle des Cimes',
  insurancePolicy: 'RCP 104 877',
  phone: '01 70 00 00 00',
  email: 'contact@vaubrune.example',
};

function logoForm(): FormData {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'logo.png');
  return form;
}

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
  listValueLists: { by: adrien, refusedTo: missing, call: () => Promise.resolve({}) },
  addListValue: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => ({
      ifMatch: (await reasons(find)).ifMatch,
      body: { list: 'lossReason', code: 'SANS_BUDGET', label: 'Perdue : Sans budget' },
    }),
  },
  // The one that was added: what everybody else is offered is as it was.
  changeListValue: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => {
      const { ifMatch, last } = await reasons(find);
      return { params: { id: last }, ifMatch, body: { act: 'retire' } };
    },
  },
  orderListValues: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => {
      const { ifMatch, valueIds } = await reasons(find);
      return { ifMatch, body: { list: 'lossReason', valueIds } };
    },
  },
  getLetterhead: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => ({ query: { businessUnitId: (await find.unit()).id } }),
  },
  changeLetterhead: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => ({
      ifMatch: `"${await find.letterheadVersion()}"`,
      body: { ...letterhead, businessUnitId: (await find.unit()).id },
    }),
  },
  // What the row before gave it.
  removeUnitLetterhead: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => ({ body: { businessUnitId: (await find.unit()).id } }),
  },
  addLetterheadLogo: { by: adrien, refusedTo: missing, call: () => Promise.resolve({ body: logoForm() }) },
  previewLetterhead: { by: adrien, refusedTo: missing, call: () => Promise.resolve({ query: letterhead }) },
  changeResources: {
    by: adrien,
    refusedTo: missing,
    call: async (find) => ({
      ifMatch: `"${await find.resourcesVersion()}"`,
      body: {
        motto: 'Éclairer, Entreprendre, Réussir',
        resources: [
          {
            title: 'Livre blanc de l’offre',
            words: 'Vérifiez la date de clôture avant de paramétrer.',
            address: 'https://intranet.vaubrune.example/offres',
            offerId: (await find.offer()).offerId,
          },
        ],
      },
    }),
  },
  getHubspot: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
  listHubspotLedger: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({ query: { limit: '100' } }) },
  listHubspotQuestions: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
  answerHubspotQuestion: {
    by: adrien,
    refusedTo: notTheirs,
    call: async (find) => ({ body: { questionId: await find.hubspotQuestion(), answer: 'seen' } }),
  },
  retryHubspot: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
  undoHubspot: {
    by: adrien,
    refusedTo: notTheirs,
    call: async (find) => ({ body: { lineId: await find.hubspotWritten() } }),
  },
  rereadHubspot: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
  reconcile: { by: adrien, refusedTo: notTheirs, call: () => Promise.resolve({}) },
} satisfies Partial<Record<OperationId, Row>>;
