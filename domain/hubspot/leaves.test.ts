import { interactionKinds } from '../interaction/kinds';
import { leaving } from './leaves';
import type { ActivitySource, CompanySource, ContactSource, DealSource } from './sources';

const company: CompanySource = {
  object: 'company',
  id: 'acc',
  number: '9010000001',
  kind: 'prospect',
  legalName: 'ATELIER DU QUAI',
  tradeName: 'Atelier du Quai',
  siren: '099999625',
  naturalPerson: false,
  nonDiffusible: false,
  hasLeft: false,
  addressLine: '3 quai de la Loire',
  postcode: '35000',
  city: 'Rennes',
  phone: '+33299000000',
  source: 'Salon',
  ownerEmail: 'anna@jalon.example',
};
const contact: ContactSource = {
  object: 'contact',
  id: 'con',
  companyId: 'acc',
  naturalPerson: false,
  hasLeft: false,
  firstName: 'Jeanne',
  lastName: 'Riou',
  email: 'jeanne@quai.example',
  phone: null,
  title: 'Présidente',
};
const deal: DealSource = {
  object: 'deal',
  id: 'opp',
  companyId: 'acc',
  contactId: 'con',
  hasLeft: false,
  number: 'OPP0000001',
  name: 'RSE_Diagnostic',
  stage: 'qualification',
  euroCents: 350_050,
  expectedSignatureOn: '2026-12-31',
  ownerEmail: null,
};
const activity: ActivitySource = {
  object: 'activity',
  id: 'int',
  companyId: 'acc',
  dealId: 'opp',
  contactIds: ['con'],
  hasLeft: false,
  kind: 'meeting',
  subject: 'Premier rendez-vous',
  comment: 'Avec Jeanne',
  startsAt: new Date('2026-11-27T09:00:00Z'),
  endsAt: new Date('2026-11-27T10:00:00Z'),
  done: true,
  ownerEmail: null,
};

// Written out here a second time on purpose: a property that is added to what leaves is decided twice.
const mayLeave: Record<string, readonly string[]> = {
  company:
    'jalon_id jalon_number jalon_kind name jalon_legal_name siren address zip city phone jalon_source jalon_owner'.split(
      ' ',
    ),
  contact: 'jalon_id firstname lastname email phone jobtitle'.split(' '),
  deal: 'jalon_id jalon_number dealname dealstage amount closedate jalon_owner'.split(' '),
  note: 'jalon_id hs_timestamp jalon_owner hs_note_body'.split(' '),
  meeting:
    'jalon_id hs_timestamp jalon_owner hs_meeting_title hs_meeting_body hs_meeting_start_time hs_meeting_end_time hs_meeting_outcome'.split(
      ' ',
    ),
  call: 'jalon_id hs_timestamp jalon_owner hs_call_title hs_call_body hs_call_status'.split(' '),
  email: 'jalon_id hs_timestamp jalon_owner hs_email_subject hs_email_text hs_email_direction'.split(' '),
};

test.each([company, contact, deal, ...interactionKinds.map((kind) => ({ ...activity, kind }))])(
  'nothing but what is on the list leaves of $object $kind',
  (source) => {
    const left = leaving(source);
    expect(Object.keys(left?.properties ?? {}).sort()).toEqual([...(left ? mayLeave[left.object]! : [])].sort());
  },
);

test.each([
  ['meeting', 'meeting'],
  ['video', 'meeting'],
  ['demo', 'meeting'],
  ['appointment', 'meeting'],
  ['call', 'call'],
  ['email', 'email'],
  ['note', 'note'],
  ['proposal', undefined],
  ['task', undefined],
] as const)('an interaction that is a %s leaves as %s', (kind, object) =>
  expect(leaving({ ...activity, kind })?.object).toBe(object),
);

test.each([
  ['a natural person', { naturalPerson: true }],
  ['a company that the register does not show', { nonDiffusible: true }],
])('of %s neither address nor telephone leaves', (_who, more) =>
  expect(leaving({ ...company, ...more })?.properties).toMatchObject({ address: '', zip: '', city: '', phone: '' }),
);

test('a consumer is no contact of HubSpot', () => {
  expect(leaving({ ...contact, naturalPerson: true })).toBeNull();
});

test.each([company, contact, deal, activity])('of a client that has left nothing more leaves: $object', (source) =>
  expect(leaving({ ...source, hasLeft: true })).toBeNull(),
);

test('each stands under what it belongs to', () => {
  expect([contact, deal, activity].map((source) => leaving(source)?.associated)).toEqual([
    ['acc'],
    ['acc', 'con'],
    ['acc', 'opp', 'con'],
  ]);
});

test('an amount is in euros to the cent, and none is none', () => {
  expect(leaving(deal)?.properties['amount']).toBe('3500.50');
  expect(leaving({ ...deal, euroCents: null })?.properties['amount']).toBe('');
});
