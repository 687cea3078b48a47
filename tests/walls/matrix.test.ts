/** Records of others: named in a path, a body or a filter, they answer like those that do not exist, after the same work, and stay as they are; the audit knows who tried. */
import { randomUUID } from 'node:crypto';
import type { OperationId } from '../../contracts';
import { caseKinds } from '../../domain/cases/kinds';
import { auditObjectNames } from '../../domain/french/auditNames';
import { seen, type Seen } from './matrix/seen';
import { auditedBy } from './matrix/audited';
import { expectSameRecords } from './matrix/checksum';
import { findIn } from './matrix/find';
import { foreignId, isShared, type Elsewhere } from './matrix/foreign';
import { outsiders, setStage, type Stage } from './matrix/people';
import { callCarrying, type Call } from './matrix/row';
import { rows } from './matrix/rows';
import { allIds, operationOf, withMissing } from './matrix/send';
import { idPaths, valueAt, withValue, type Path } from './matrix/walk';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.world.close());

const expectUntouched = (work: () => Promise<void>) => expectSameRecords(stage.world.owner, work);

const inPath = allIds.filter((id) => idPaths(operationOf(id).params).length > 0);

// First, while nobody tried anything yet: what they try stands in their own company's audit, by the record that they named.
const inQuery = allIds.flatMap((id) => idPaths(operationOf(id).query).map((path) => [id, path[0]!] as const));

/** Everybody of the company works in its regions, with its catalogue, on accounts that two units may share: by these each finds their own, and the canaries say nothing else. */
const companyWide = ['regionId', 'hubId', 'practiceId', 'offerFamilyId', 'offerId', 'clientLeadPartnerId'];
const findsTheirOwn = (id: OperationId, property: string) =>
  companyWide.includes(property) ||
  (id === 'listActivityAccounts' && property === 'businessUnitId') ||
  (id === 'listPeople' && property === 'id');

describe.each(Object.entries(outsiders))('to %s', (who, name) => {
  test.each(
    inQuery.filter(([id, property]) => who === 'the administrator of another company' || !findsTheirOwn(id, property)),
  )('%s filtered by a foreign %s finds what a missing one finds', async (id, property) => {
    const { query, params = {} } = await callCarrying(rows[id], stage.find, (call) => call.query?.[property]);
    const answer = (value: string) =>
      seen(stage.as(name), id, { params, query: { ...(operationOf(id).query && {}), [property]: value } });
    expect(await answer(query![property]!)).toEqual(await answer(randomUUID()));
  });
});

/** Derived from the names of tables: what the auditor would read otherwise. */
const kindsInWords = [...caseKinds, ...Object.keys(auditObjectNames)];

describe.each(Object.entries(outsiders))('to %s', (_who, name) => {
  test.each(inPath)('%s by a foreign id is like one by a missing id', (id) =>
    expectUntouched(async () => {
      const asked = await rows[id].call(stage.find);
      const answer = (call: Call) => seen(stage.as(name), id, call);
      let [foreign, missing]: (Seen | undefined)[] = [];
      const lines = await auditedBy(stage.world.owner, async () => {
        foreign = await answer(asked);
        missing = await answer(withMissing(asked));
      });
      expect(missing).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(foreign).toEqual(missing);
      const refused = { action: id, outcome: 'refused', code: 'not_found' };
      expect(lines).toMatchObject([
        { ...refused, objectId: asked.params!['id'], kind: expect.not.stringMatching(/^none$/) as string },
        { ...refused, kind: 'none' },
      ]);
      expect(kindsInWords).toContain(lines[0]!.kind);
    }),
  );
});

const withTwoIds = inPath.filter((id) => idPaths(operationOf(id).params).length > 1);

test.each(withTwoIds)('%s with my own record and a part of somebody else’s is like one with a missing part', (id) =>
  expectUntouched(async () => {
    const { by } = rows[id];
    const parts = idPaths(operationOf(id).params)
      .flat()
      .filter((name) => name !== 'id');
    const mine = await rows[id].call(stage.find);
    const theirs = await rows[id].call(findIn(stage.world.owner, 'P12'));
    const foreign = await seen(stage.as(by), id, {
      ...mine,
      params: { ...theirs.params, id: mine.params!['id']! },
    });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(foreign).toEqual(await seen(stage.as(by), id, withMissing(mine, parts)));
  }),
);

/** What the place of an id says that it names. */
const propertyAt = (path: Path): string => path.findLast((name) => name !== '0')!;

/** "create the opportunity on this account" works in the whole company (D1), and whoever administers it gives each of its units a letterhead. */
const inTheWholeCompany: Partial<Record<OperationId, string>> = {
  createOpportunity: 'accountId',
  changeLetterhead: 'businessUnitId',
  removeUnitLetterhead: 'businessUnitId',
};
const reachedOnPurpose = (id: OperationId, path: Path, elsewhere: Elsewhere) =>
  inTheWholeCompany[id] === path.join('.') && elsewhere === 'another business unit';

/** Any other refusal would come before the id was looked at, and prove nothing. */
const SAID_OF_A_MISSING_ONE = ['not_found', 'reference_unknown', 'letter_missing', 'line_changed'];

const inBody = (elsewhere: Elsewhere) =>
  allIds.flatMap((id) =>
    idPaths(operationOf(id).body)
      .filter((path) => !isShared(propertyAt(path), elsewhere) && !reachedOnPurpose(id, path, elsewhere))
      .map((path) => [id, path.join('.'), path] as const),
  );

describe.each(['another business unit', 'another company'] as const)('an id of %s', (elsewhere) => {
  test.each(inBody(elsewhere))(
    'in the body of %s at %s is refused like a missing one, and nothing changes',
    (id, _where, path) =>
      expectUntouched(async () => {
        const call = await callCarrying(rows[id], stage.find, ({ body }) => valueAt(body, path));
        const theirs = await foreignId(stage.world.owner, propertyAt(path), elsewhere);
        const answer = (value: string) =>
          seen(stage.as(rows[id].by), id, { ...call, body: withValue(call.body, path, value) });
        const foreign = await answer(theirs);
        expect(SAID_OF_A_MISSING_ONE).toContain(foreign.code);
        expect(foreign).toEqual(await answer(randomUUID()));
      }),
  );
});
