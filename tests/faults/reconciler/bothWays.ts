/** An open case has one run, and no run is without its case. */
import type { Client, Connection } from '@temporalio/client';
import type { Knex } from 'knex';
import { casesOver } from '../../../db/relay/openCases';
import { endOutlivingRuns } from '../../../integrations/engine/reconcile';
import type { PatientClient } from '../../../tools/faults/client/patientClient';
import type { Plant } from '../../../tools/faults/plant/plant';
import { eventually } from '../../support/eventually';
import { expectStatus } from '../../support/story';
import { countOf } from '../expectations';
import { withRuns, type Reconciled } from './runs';

export function bothWaysSuite(plant: () => Reconciled): void {
  let product: Plant;
  let owner: Knex;
  let connection: Connection;
  let engine: Client;
  let adrien: PatientClient;
  beforeAll(() => {
    product = plant().product;
    owner = plant().owner;
    connection = plant().connection;
    engine = plant().engine;
    adrien = plant().adrien;
  });
  const { reconcile, incidents, untilRunning, opened, startOn, failRun, statusOf } = withRuns(plant);

  test('a pass comes by itself once five minutes have gone, and gives a terminated run back without anybody asking', async () => {
    const id = await opened('by itself');
    await reconcile();
    await engine.workflow.getHandle(`opportunity/${id}`).terminate('by the test');
    const before = await countOf(owner, 'reconciliations', {});
    await owner('reconciliations').update({ taken_at: owner.raw("taken_at - interval '5 minutes'") });
    await untilRunning(id, true);
    expect(await countOf(owner, 'reconciliations', {})).toBe(before + 1);
  });

  test('an open case whose run was terminated, failed or deleted gets a run again', async () => {
    const [terminated, failed, deleted, kept] = [
      await opened('terminated'),
      await opened('failed'),
      await opened('deleted'),
      await opened('kept'),
    ];
    const runOf = async (id: string) => (await engine.workflow.getHandle(`opportunity/${id}`).describe()).runId;
    const before = await runOf(kept);
    await engine.workflow.getHandle(`opportunity/${terminated}`).terminate('by the test');
    await connection.workflowService.deleteWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: `opportunity/${deleted}` },
    });
    await failRun(failed);
    await untilRunning(deleted, false);
    expect(await statusOf(failed)).toBe('FAILED');
    await reconcile();
    await untilRunning(terminated, true);
    await untilRunning(failed, true);
    await untilRunning(deleted, true);
    expect(await runOf(kept)).toBe(before);
    expect(await countOf(owner, 'case_steps', { case_id: terminated })).toBe(1);
  });

  test('a run without a case ends: at once when its case is closed, and when there never was one', async () => {
    const id = await opened('closed behind its back');
    // As after a restore: the row says closed, and the run was not told.
    await owner('cases').where({ id }).update({ closed_at: owner.fn.now(), state: 'lost' });
    const nobody = '00000000-0000-4000-8000-000000000001';
    await product.workers[0]!.kill();
    await engine.workflow.start('opportunity', {
      workflowId: `opportunity/${nobody}`,
      taskQueue: 'cases',
      args: [{ kind: 'opportunity', caseId: nobody }],
    });
    await product.workers[0]!.start();
    await product.untilReady();
    await reconcile();
    await untilRunning(id, false);
    await untilRunning(nobody, false);
  });

  test('a run that does not end by itself: of a closed case, operators end it; of no case at all, it is terminated after ten minutes', async () => {
    const id = await opened('deaf');
    await engine.workflow.getHandle(`opportunity/${id}`).terminate('by the test');
    await startOn('nobody', id);
    await owner('cases')
      .where({ id })
      .update({ closed_at: owner.raw("now() - interval '11 minutes'"), state: 'lost' });
    await reconcile();
    const deaf = (await incidents()).find(({ code }) => code === 'run_without_case');
    expect(deaf).toMatchObject({ repairs: ['restart'], case: { id } });
    expectStatus(await adrien.post(`/admin/incidents/${deaf!.id}/restart`), 200);
    await untilRunning(id, false);
    await eventually('no incident', async () => ((await incidents()).length === 0 ? true : null));

    const nobody = '00000000-0000-4000-8000-000000000002';
    await startOn('nobody', nobody);
    const pass = (minutes: number) =>
      endOutlivingRuns(engine, {
        now: new Date(Date.now() + minutes * 60_000),
        casesOver: (ids) => casesOver(owner, ids),
        report: () => Promise.resolve(),
      });
    await pass(9);
    expect(await statusOf(nobody)).toBe('RUNNING');
    await pass(11);
    expect(await statusOf(nobody)).toBe('TERMINATED');
  });
}
