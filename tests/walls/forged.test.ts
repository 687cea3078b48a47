/** Somebody who can reach the engine gives its activities what no process of ours would: whose a record is, is read from its row. */
import { createCaseActivities } from '../../activities';
import type { CaseActivities } from '../../activities/cases';
import { auditedBy } from './matrix/audited';
import { checksums } from './matrix/checksum';
import { findIn } from './matrix/find';
import type { Find } from './matrix/find.types';
import { startWorld, type World } from './world/world';

jest.setTimeout(300_000);

let world: World;
let activities: CaseActivities;
let [ours, theirs]: Find[] = [];

beforeAll(async () => {
  world = await startWorld();
  activities = createCaseActivities({
    knex: world.deps.pool,
    tellNews: () => undefined,
    announce: () => undefined,
    announceTold: () => undefined,
    publishChange: () => undefined,
    onError: () => undefined,
  });
  [ours, theirs] = [findIn(world.owner, 'P11'), findIn(world.owner, 'P12')];
});
afterAll(() => world.close());

const now = () => Date.now();
const setup = async (find: Find) => (await find.task('check', 'open')).caseId;

test('a step that names a case of another business unit as its target changes nothing there, is refused, and operators see it', async () => {
  const caseId = await setup(ours!);
  const { id: target } = await theirs!.opportunity('proposition');
  const before = await checksums(world.owner);
  const forged = { caseId, node: 'forgedStep', round: 1, at: now(), target, command: { type: 'loseMission' } as const };
  const lines = await auditedBy(world.owner, async () => {
    expect(await activities.serviceStep(forged)).toMatchObject({ outcome: null, ended: false });
  });
  expect(lines).toMatchObject([
    { by: null, action: 'loseMission', objectId: target, outcome: 'refused', code: 'not_allowed' },
  ]);
  const { incidents, ...after } = await checksums(world.owner);
  expect(incidents).not.toBe(before['incidents']);
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'incidents')));
  expect(
    await world.owner('incidents').where({ case_id: caseId, node: 'forgedStep', code: 'not_allowed' }),
  ).toHaveLength(1);
});

test('nor does one that names another case of its own business unit, other than the opportunity that it serves', async () => {
  const caseId = await setup(ours!);
  const { id: target } = await ours!.opportunity('qualification');
  const lines = await auditedBy(world.owner, () =>
    activities.serviceStep({
      caseId,
      node: 'forgedStep',
      round: 2,
      at: now(),
      target,
      command: { type: 'loseMission' },
    }),
  );
  expect(lines).toMatchObject([{ objectId: target, outcome: 'refused', code: 'not_allowed' }]);
  expect(await world.owner('case_commands').where({ case_id: target, key: `step/${caseId}/forgedStep/2` })).toEqual([]);
});

test('a process of one kind started with a case of another walks nothing, opens nothing, and is in the audit', async () => {
  const caseId = await setup(theirs!);
  const before = await checksums(world.owner);
  const lines = await auditedBy(world.owner, async () => {
    expect(await activities.openProcess({ caseId, process: 'lossArchival', at: now() })).toEqual({
      exists: false,
      done: [],
      effects: [],
    });
  });
  expect(lines).toMatchObject([
    { by: null, action: 'startProcess', kind: 'missionSetup', objectId: caseId, outcome: 'refused' },
  ]);
  expect(await checksums(world.owner)).toEqual(before);
  expect(await activities.openProcess({ caseId, process: 'missionSetup', at: now() })).toMatchObject({ exists: true });
});

test('whatever company or unit a caller claims, the step is written where the row stands', async () => {
  const caseId = await setup(theirs!);
  const { id: ourUnit } = await ours!.unit();
  const claims = {
    companyId: '00000000-0000-4000-8000-000000000000',
    buId: ourUnit,
    company_id: '00000000-0000-4000-8000-000000000000',
  };
  await activities.deadlineStep({ caseId, node: 'autoClose', round: 1, at: now(), ...claims });
  const steps = await world
    .owner('case_steps')
    .where({ case_id: caseId, node: 'autoClose' })
    .select<{ bu_id: string }[]>('bu_id');
  expect(steps.map(({ bu_id }) => bu_id)).toEqual([(await theirs!.unit()).id]);
});

test('a step for a case that does not exist ends, and writes nothing', async () => {
  const missing = '6f1c8f2e-0000-4000-8000-000000000000';
  const before = await checksums(world.owner);
  expect(await activities.taskStep({ caseId: missing, node: 'check', round: 1, at: now() })).toMatchObject({
    ended: true,
  });
  expect(await checksums(world.owner)).toEqual(before);
});
