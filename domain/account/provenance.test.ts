import { provenanceOf, type ProvenanceLine } from './provenance';
import { registeredValues, writtenAsRegistered } from './registered';

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const KEPT = 'kept';
const GONE = 'gone';
const beginnings = [KEPT, GONE].map((accountId) => ({ accountId, at: day(1), by: null }));

function line(at: number, more: Partial<ProvenanceLine>): ProvenanceLine {
  return {
    accountId: KEPT,
    at: day(at),
    by: 'Anna',
    action: 'accountChanged',
    fields: [],
    register: [],
    importId: null,
    revertedImportId: null,
    otherId: null,
    joined: [],
    hubspot: [],
    ...more,
  };
}

const cityAfter = (...lines: ProvenanceLine[]) => provenanceOf(KEPT, beginnings, lines).city;

const created = line(2, { action: 'accountCreated', register: ['city'] });
const imported = line(4, { fields: ['city'], importId: 'file', by: 'Bruno' });

test.each([
  [
    'what no history tells of was there when the account was loaded',
    [],
    { source: 'initial', since: day(1), by: null },
  ],
  [
    'what the register filled on creation is the register’s',
    [created],
    { source: 'register', since: day(2), by: 'Anna' },
  ],
  [
    'until a person changes it',
    [created, line(3, { fields: ['city'], by: 'Bruno' })],
    { source: 'person', since: day(3), by: 'Bruno' },
  ],
  [
    'a change of another field leaves it',
    [created, line(3, { fields: ['postcode'] })],
    { source: 'register', since: day(2) },
  ],
  [
    'taken from the register again, it is the register’s again',
    [created, line(3, { fields: ['city'] }), line(5, { fields: ['city', 'phone'], register: ['city'] })],
    { source: 'register', since: day(5) },
  ],
  [
    'a file that changed it is named',
    [created, imported],
    { source: 'import', since: day(4), by: 'Bruno', importId: 'file' },
  ],
  [
    'a file that created the account is named',
    [line(2, { action: 'accountCreated', importId: 'file' })],
    { source: 'import', importId: 'file' },
  ],
  [
    'a file that was taken back gives it its former provenance',
    [created, imported, line(5, { fields: ['city'], revertedImportId: 'file' })],
    { source: 'register', since: day(2), importId: null },
  ],
  [
    'a merge that kept it changes nothing',
    [created, line(6, { action: 'accountsMerged', otherId: GONE, fields: ['phone'] })],
    { source: 'register', since: day(2), mergedFrom: null },
  ],
  [
    'a merge that took the other’s keeps where that came from',
    [
      created,
      line(3, { accountId: GONE, fields: ['city'], by: 'Nina' }),
      line(6, { action: 'accountsMerged', otherId: GONE, fields: ['city'] }),
    ],
    { source: 'person', since: day(3), by: 'Nina', mergedFrom: GONE },
  ],
  [
    'a list made of both is of who merged them',
    [created, line(6, { action: 'accountsMerged', otherId: GONE, fields: ['city'], joined: ['city'] })],
    { source: 'person', since: day(6), by: 'Anna' },
  ],
  [
    'a merge that was undone never was',
    [
      created,
      line(6, { action: 'accountsMerged', otherId: GONE, fields: ['city'] }),
      line(7, { action: 'mergeUndone', otherId: GONE }),
    ],
    { source: 'register', since: day(2), mergedFrom: null },
  ],
  [
    'what somebody changed since the merge stays theirs',
    [
      created,
      line(6, { action: 'accountsMerged', otherId: GONE, fields: ['city'] }),
      line(7, { fields: ['city'], by: 'Bruno' }),
      line(8, { action: 'mergeUndone', otherId: GONE }),
    ],
    { source: 'person', since: day(7), by: 'Bruno' },
  ],
])('%s', (_what, lines, expected) => {
  expect(cityAfter(...lines)).toMatchObject(expected);
});

test('an account of which nothing is said is a fault', () => {
  expect(() => provenanceOf('another', beginnings, [])).toThrow(RangeError);
});

describe('what the register says', () => {
  const facts = {
    legalName: 'NEGOCE DU QUAI',
    tradeName: null,
    legalForm: '5499',
    apeCode: null,
    site: { addressLine: null, postcode: '29200', city: 'BREST' },
  };

  test('a company without a trade name goes by its legal one; what is not published is not said', () => {
    expect(registeredValues(facts)).toEqual({
      legalName: 'NEGOCE DU QUAI',
      tradeName: 'NEGOCE DU QUAI',
      legalForm: '5499',
      postcode: '29200',
      city: 'BREST',
    });
  });

  test('what was typed otherwise is not the register’s', () => {
    expect(
      writtenAsRegistered({ legalName: 'NEGOCE DU QUAI', city: 'Brest', phone: null }, registeredValues(facts)),
    ).toEqual(['legalName']);
  });
});
