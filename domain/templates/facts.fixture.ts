/** The world as most requests meet it; each test says what differs. */
import { officeCalendar } from '../calendar/calendar';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import type { Task, TaskFacts } from '../tasks/task';
import { heldTask } from '../tasks/task.fixture';
import type { FieldValues } from './field';
import { templates } from './registry';
import type { RequestTemplate } from './template';

export const today = '2026-11-25';
const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
export const people = { requester: id('1'), agent: id('2') };

const instalments = [
  { dueOn: '2026-11-01', amountCents: 40_000 },
  { dueOn: '2026-12-01', amountCents: 40_000 },
  { dueOn: '2027-01-01', amountCents: 40_000 },
];

export function factsWith(more: Partial<RequestFacts> = {}): RequestFacts {
  return {
    today,
    client: {
      number: '1000000001',
      formerNumber: '9010000001',
      legalName: 'Boulangerie des Essais',
      tradeName: 'Au Bon Essai',
      kind: 'client',
      siren: '732829320',
      legalStructure: 'legal_person',
      legalForm: '5710',
      accountManagerId: null,
      papers: [],
      hasMandate: false,
      hasVaultContact: true,
      leftOn: null,
      hasWork: true,
    },
    opportunityStage: 'proposition',
    opportunityNumber: 'OPP0000001',
    opportunityManagerId: null,
    planned: null,
    parent: null,
    mission: {
      id: id('3'),
      number: '3200001',
      state: 'REA',
      hasTimeOrExpenses: false,
      endsOn: '2027-12-31',
      deliveryLeadId: null,
    },
    proposal: {
      id: id('4'),
      state: 'sent',
      netCents: 120_000,
      letterSigned: true,
      letterId: id('5'),
      signedOn: '2026-09-02',
    },
    letter: { documentId: id('5'), feeCents: 120_000 },
    billing: { totalCents: 120_000, creditedCents: 0, instalments },
    bonds: {
      missions: [{ id: id('3'), number: '3200001', instalments }],
      openOpportunities: 0,
      elsewhere: 0,
      documents: [
        { id: id('5'), kind: 'engagement_letter' },
        { id: id('6'), kind: 'identity' },
      ],
    },
    stageReturn: {
      stage: 'proposition',
      proposal: { number: 'EME26000004', state: 'draft', netCents: 120_000, letterSigned: false },
      mission: { number: '3200001', state: 'AVV', hasTimeOrExpenses: false, planningBlocks: 2 },
      estimateCents: 100_000,
      acceptance: 'granted',
    },
    sites: [{ siret: '73282932000009', name: 'Siège' }],
    groups: { lastCode: 'AA06', named: null, ofClient: null, taken: [] },
    named: { opportunity: true, mission: true },
    acceptanceValidityMonths: 12,
    ...more,
  };
}

/** What each kind of field may hold. */
const samples = {
  text: 'Texte',
  longText: 'Quelques mots.',
  date: today,
  money: '10.00',
  person: people.agent,
  document: id('5'),
  iban: 'FR1420041010050500013M02606',
  siret: '73282932000074',
  sirens: '732829320',
  email: 'a@b.example',
  legalForm: '5710',
  company: 'Holding des Essais;732829320',
  parties: 'Holding des Essais;732829320',
  owners: 'Holding des Essais;732829320;60',
} as const;

/** Values that each template takes as complete and true. */
function completeFields(template: RequestTemplate): FieldValues {
  const filled = Object.fromEntries(
    template.fields.map(({ key, kind, options }) => [
      key,
      kind === 'choice' ? (options?.[0] ?? 'CODE') : samples[kind],
    ]),
  );
  const { client, opportunityNumber, mission } = factsWith();
  return template.kind === 'otherRequest'
    ? {
        ...filled,
        clientNumber: client.number,
        clientName: client.legalName,
        opportunityNumber: opportunityNumber ?? '',
        missionNumber: mission?.number ?? '',
      }
    : filled;
}

export function stateWith(template: RequestTemplate, more: Partial<RequestState> = {}): RequestState {
  const fields = completeFields(template);
  const items = template.checklist(factsWith().client, fields).map(({ key, required, wants }) => ({
    id: key,
    key,
    required,
    wants,
    state: 'pending' as const,
    documentId: id('5'),
    answer: 'x',
    fromFile: false,
  }));
  return {
    id: id('7'),
    template: template.kind,
    status: 'draft',
    version: 1,
    round: 1,
    requesterId: people.requester,
    regionId: id('8'),
    items,
    fields,
    closing: false,
    decision: null,
    wait: null,
    ...more,
  };
}

export function taskAt(node: string, assigneeId: string): Task {
  return {
    ...heldTask,
    id: id('9'),
    node,
    candidate: { kind: 'group', regionId: id('8') },
    excludedUserId: null,
    assigneeId,
    claimedAt: '2026-11-25T09:00:00Z',
  };
}

export const desk: TaskFacts = {
  now: new Date('2026-11-25T09:30:00Z'),
  calendar: officeCalendar('FR'),
  leaseMinutes: 240,
  looksAgainAt: null,
};

export const everyTemplate = Object.values(templates);
