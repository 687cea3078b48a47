/** The world of the walls with everybody of the matrix inside. */
import type { ApiConfig } from '../../../api/deps';
import { bulkStep } from '../../../db/bulk/step';
import { linkFor } from '../../../db/mailAnswer/link';
import { createHub } from '../../../api/events/hub';
import type { ApiClient } from '../../support/apiClient';
import { furnishLawFirm, furnishOtherRegion } from '../world/lawFirm';
import { startWorld, type World } from '../world/world';
import { daysFromNow, expectStatus } from '../../support/story';
import { findIn, linkSecret } from './find';
import type { Find } from './find.types';
import { claire, lea } from './row';
import { rows } from './rows';

/** Nothing of the first business unit is theirs. */
export const outsiders = {
  'another business unit': 'Inès Cordouan',
  'the head of another business unit': 'Isabelle Rocquefeuil',
  'Business Support of another region': 'Émilie Schwartzel',
  'the administrator of another company': 'Simon Arpajolles',
} as const;

export interface Stage {
  world: World;
  /** In the first business unit, whose records everything is about. */
  find: Find;
  /** Somebody with a session. */
  as: (name: string) => ApiClient;
  enter: (name: string) => Promise<void>;
}

/** A bulk of hers that the worker has ended, and that she may take back. */
async function finishedBulk({ deps, owner }: World, agent: ApiClient, taskId: string): Promise<void> {
  const { id } = expectStatus(
    await agent.post<{ id: string }>('/tasks/bulk', {
      body: { action: { type: 'followUp', on: null }, taskIds: [taskId] },
    }),
    201,
  );
  // no process reads here: a bulk would rest for ever on what the world's cases were told
  await owner('cases').update({ processed_seq: owner.ref('last_seq') });
  const step = () =>
    bulkStep(deps.pool, {
      bulkId: id,
      now: new Date(),
      onError: (error) => {
        throw error;
      },
    });
  while (!(await step()).done);
}

/** The mail that asked for an approval, as the worker would have sent it. */
async function mailedApproval({ deps, owner }: World, taskId: string): Promise<void> {
  const task = await owner('tasks')
    .where({ id: taskId })
    .first<{ case_id: string; assignee_id: string }>('case_id', 'assignee_id');
  const { key } = await owner('effects').where({ case_id: task.case_id }).first<{ key: string }>('key');
  await linkFor(deps.pool, task.case_id, {
    secret: linkSecret,
    effectKey: key,
    userId: task.assignee_id,
    now: new Date(),
  });
}

export interface StageOptions {
  /** Of the API, where a test needs more. */
  config?: Partial<ApiConfig>;
  connections?: number;
}

/** Changes reach open screens as they would through the database. Close its world in `afterAll`. */
export async function setStage({ config, ...options }: StageOptions = {}): Promise<Stage> {
  const changes = createHub();
  const world = await startWorld({
    ...options,
    config: { demo: true, ...config },
    deps: { changes, publishChange: (change) => changes.publish([change]) },
  });
  await furnishLawFirm(world.owner);
  await furnishOtherRegion(world.owner);
  const people = new Map<string, ApiClient>();
  const enter = async (name: string) => void people.set(name, await world.enter(name));
  const names = new Set([
    ...Object.values(outsiders),
    ...Object.values(rows).flatMap(({ by, refusedTo = {} }) => [by, ...Object.keys(refusedTo)]),
  ]);
  for (const name of names) await enter(name);
  const as = (name: string): ApiClient => {
    const person = people.get(name);
    if (!person) throw new Error(`${name} has not entered`);
    return person;
  };
  const find = findIn(world.owner, 'P11');
  const { id } = await find.task('configure', 'open');
  await as(lea).post(`/tasks/${id}/claim`);
  expectStatus(
    await as(lea).post('/task-views', {
      body: { name: 'Mon groupe', filter: { queue: 'group' }, groupId: (await find.unit()).regionId },
    }),
    201,
  );
  expectStatus(
    await as(claire).post('/opportunity-views', {
      body: { name: 'Notre portefeuille', filter: { engagementPartnerId: 'all' }, shared: true },
    }),
    201,
  );
  expectStatus(
    await as(lea).post('/macros', {
      body: {
        name: 'Au dossier',
        steps: [{ type: 'message', body: 'Vu ce jour', visibility: 'internal' }],
        groupId: (await find.unit()).regionId,
      },
    }),
    201,
  );
  expectStatus(
    await as(lea).post('/absences', {
      body: {
        personId: await find.person('Léa'),
        substituteId: await find.person('Karim'),
        startsOn: daysFromNow(30),
        endsOn: daysFromNow(31),
        word: 'Congés',
      },
    }),
    201,
  );
  await finishedBulk(world, as(lea), (await find.task('review', 'claimed')).id);
  await mailedApproval(world, (await find.task('approve', 'claimed')).id);
  return { world, find, as, enter };
}
