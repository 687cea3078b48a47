import { leaving } from './leaves';
import { hubspotObjects } from './objects';
import { inwardVerdict, listenedTo, ownerOf, type InwardVerdict, type PropertyOwner } from './owners';

const [earlier, later] = [new Date('2026-11-27T09:00:00Z'), new Date('2026-11-27T10:00:00Z')];
const base = { agreed: 'A', ours: 'A', theirs: 'A', oursAt: earlier, theirsAt: later };

test.each<[string, object, Record<PropertyOwner, InwardVerdict>]>([
  ['what we told it ourselves', {}, same('nothing')],
  ['what we told it, while ours changed since', { ours: 'B' }, same('nothing')],
  ['what ours has become too', { ours: 'B', theirs: 'B' }, same('agree')],
  [
    'another, alone',
    { theirs: 'C' },
    { register: 'ask', person: 'ask', hubspot: 'write', shared: 'write', gate: 'move' },
  ],
  [
    'another, and ours changed before',
    { ours: 'B', theirs: 'C' },
    { register: 'ask', person: 'ask', hubspot: 'write', shared: 'writeAndAsk', gate: 'move' },
  ],
  [
    'another, and ours changed after',
    { ours: 'B', theirs: 'C', oursAt: later, theirsAt: earlier },
    { register: 'ask', person: 'ask', hubspot: 'write', shared: 'ask', gate: 'move' },
  ],
  [
    'another, nobody knows when',
    { ours: 'B', theirs: 'C', theirsAt: null },
    { register: 'ask', person: 'ask', hubspot: 'write', shared: 'ask', gate: 'move' },
  ],
])('HubSpot says %s', (_what, more, verdicts) => {
  for (const [owner, verdict] of Object.entries(verdicts))
    expect([owner, inwardVerdict({ ...base, ...more, owner: owner as PropertyOwner })]).toEqual([owner, verdict]);
});

function same(verdict: InwardVerdict): Record<PropertyOwner, InwardVerdict> {
  return { register: verdict, person: verdict, hubspot: verdict, shared: verdict, gate: verdict };
}

test('what the register says is never HubSpot’s, and a stage moves by its gate', () => {
  for (const property of ['siren', 'jalon_legal_name', 'address', 'zip', 'city'])
    expect(ownerOf('company', property)).toBe('register');
  expect(ownerOf('deal', 'dealstage')).toBe('gate');
  expect(ownerOf('company', 'jalon_number')).toBeNull();
});

test('nothing is listened to that is not told too', () => {
  const company = leaving({
    object: 'company',
    id: 'a',
    number: '1',
    kind: 'client',
    legalName: 'A',
    tradeName: 'A',
    siren: null,
    naturalPerson: false,
    nonDiffusible: false,
    hasLeft: false,
    addressLine: null,
    postcode: null,
    city: null,
    phone: null,
    source: null,
    ownerEmail: null,
  });
  expect(Object.keys(company?.properties ?? {})).toEqual(expect.arrayContaining(listenedTo('company')));
  for (const object of hubspotObjects) expect(listenedTo(object)).not.toContain('jalon_id');
});
