/** Fifty tasks taken with one command: three that a colleague has by then, and a worker that dies in the middle of the others. */
import { kill } from 'node:process';
import knex, { type Knex } from 'knex';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../support/apiClient';
import { eventually } from '../../support/eventually';
import { keepScreenshot, seriousViolations, type Screens } from '../../support/screens';
import {
  expectStatus,
  logIn,
  openOpportunity,
  recordProspect,
  submit,
  taskAt,
  type RequestBody,
} from '../../support/story';

const WORD = 'Quinquaginta';

export function bulk(screens: () => Screens): void {
  let owner: Knex;
  let lea: Page;
  let colleague: ApiClient;
  let tasks: string[];

  beforeAll(async () => {
    const { app, enterAs } = screens();
    owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
    const claire = await logIn(app, 'Claire Berthelin');
    const { id: opportunityId } = await openOpportunity(claire, (await recordProspect(claire, '099999526')).id);
    tasks = [];
    for (let row = 0; row < 10; row += 1)
      tasks.push(...(await Promise.all(Array.from({ length: 5 }, () => askSomething(claire, opportunityId)))));
    colleague = await logIn(app, 'Nathalie Gerbevoix');
    lea = await enterAs('Léa Pommerel');
  });
  afterAll(() => owner.destroy());

  const decided = async () =>
    Number(
      (await owner('bulk_rows').whereIn('task_id', tasks).whereNotNull('verdict').count<{ count: string }[]>())[0]
        ?.count,
    );

  test('tried first, it says how many pass and which do not; across the death of the worker each row gets its verdict once, and all can be taken back', async () => {
    await lea.goto(`/taches?vue=groupe&q=${WORD}`);
    await lea.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
    const bar = lea.getByRole('toolbar', { name: 'Action sur la sélection' });
    await bar.getByText('50 tâches').waitFor();
    for (const at of [4, 20, 40]) expectStatus(await colleague.post(`/tasks/${tasks[at] ?? ''}/claim`), 200);
    await bar.getByRole('button', { name: 'Prendre', exact: true }).click();
    const dialog = lea.getByRole('dialog');
    await dialog.getByText('47 passent, 3 bloquées').waitFor();
    await keepScreenshot(lea, 'bulk-rehearsed');
    expect(await seriousViolations(lea)).toEqual([]);

    await dialog.getByRole('button', { name: 'Appliquer à 47 tâches' }).click();
    const { app } = screens();
    await eventually('rows that have their verdict', async () => ((await decided()) >= 4 ? true : null));
    kill(app.pid('worker'), 'SIGSTOP');
    const atDeath = await decided();
    expect(atDeath).toBeLessThan(50);
    await app.restart('worker');

    await dialog.getByText('Fait pour 47 tâches, 3 bloquées').waitFor({ timeout: 120_000 });
    expect(await dialog.getByRole('listitem').filter({ hasText: 'Nathalie Gerbevoix' }).count()).toBe(3);
    await keepScreenshot(lea, 'bulk-over');
    const claims = await owner('case_events')
      .where({ type: 'taskClaimed' })
      .whereRaw("data->>'taskId' = ANY (?)", [tasks])
      .count<{ count: string }[]>();
    expect(Number(claims[0]?.count)).toBe(50);

    await dialog.getByRole('button', { name: 'Annuler pour 47 tâches' }).click();
    await dialog.getByText('Annulé pour 47 tâches').waitFor({ timeout: 120_000 });
    await dialog.getByRole('button', { name: 'Fermer', exact: true }).last().click();
    await lea.getByRole('checkbox', { name: 'Tout sélectionner' }).waitFor();
    expect(
      Number(
        (await owner('tasks').whereIn('id', tasks).andWhere({ state: 'open' }).count<{ count: string }[]>())[0]?.count,
      ),
    ).toBe(47);
  });
}

/** A request of no importance, sent. @returns its first task */
async function askSomething(consultant: ApiClient, opportunityId: string): Promise<string> {
  const { id, version } = expectStatus(
    await consultant.post<RequestBody>('/requests', { body: { template: 'otherRequest', opportunityId } }),
    201,
  );
  expectStatus(
    await consultant.patch(`/requests/${id}`, {
      ifMatch: `"${version}"`,
      body: { title: `${WORD} : qui suit ce dossier ?`, fields: { question: 'Qui suit ce dossier ?' } },
    }),
    200,
  );
  await submit(consultant, id);
  return (await taskAt(consultant, id, 'review')).id;
}
