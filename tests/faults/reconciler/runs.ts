/** What the tests of the comparison ask again and again. */
import { WorkflowNotFoundError, type Client, type Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { Knex } from 'knex';
import type { IncidentView } from '../../../contracts/admin';
import { DEMO_PASSWORD } from '../../../tools/demo/load';
import { PatientClient } from '../../../tools/faults/client/patientClient';
import type { Plant } from '../../../tools/faults/plant/plant';
import { eventually } from '../../support/eventually';
import { emailOf, expectStatus, openOpportunity } from '../../support/story';

export interface Reconciled {
  product: Plant;
  owner: Knex;
  connection: Connection;
  engine: Client;
  claire: PatientClient;
  adrien: PatientClient;
  account: { id: string };
}

/** `JALON_HEALTHY=1000` for the long way. */
export const healthyCases = Number(process.env.JALON_HEALTHY ?? 30);
/** A busy machine of two processors takes as long for each. */
export const goesOnWithinMs = 10_000 + 200 * healthyCases;

/** Opens, compares and looks at runs of a product that is planted once the tests run. */
export function withRuns(plant: () => Reconciled) {
  async function logIn(name: string): Promise<PatientClient> {
    const client = new PatientClient({ urls: plant().product.baseUrls, name });
    await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
    return client;
  }

  /** A comparison on demand, as the button does, waited for. */
  async function reconcile(): Promise<void> {
    const { id } = expectStatus(await plant().adrien.post<{ id: number }>('/admin/reconciliations'), 201);
    await eventually(
      'the comparison',
      async () =>
        (await plant()
          .owner('reconciliations')
          .where({ id })
          .whereNotNull('finished_at')
          .first<{ id: number } | undefined>('id')) ?? null,
    );
  }

  async function incidents(): Promise<IncidentView[]> {
    return expectStatus(await plant().adrien.get<{ items: IncidentView[] }>('/admin/incidents'), 200).items;
  }

  const isRunning = async (workflowId: string) => {
    try {
      return (await plant().engine.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  };
  const untilRunning = (id: string, wanted: boolean) =>
    eventually(wanted ? 'its run' : 'no run', async () =>
      (await isRunning(`opportunity/${id}`)) === wanted ? true : null,
    );

  async function opened(name: string): Promise<string> {
    const { id } = await openOpportunity(plant().claire, plant().account.id);
    await plant().owner('cases').where({ id }).update({ title: name });
    await untilRunning(id, true);
    return id;
  }

  /** A run of this id that no worker of the product reads. */
  const startOn = (taskQueue: string, id: string) =>
    plant().engine.workflow.start('opportunity', {
      workflowId: `opportunity/${id}`,
      taskQueue,
      args: [{ kind: 'opportunity', caseId: id }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });

  /** The run ends as one does whose code threw: as a worker that is not ours would say it. */
  async function failRun(id: string): Promise<void> {
    await plant().engine.workflow.getHandle(`opportunity/${id}`).terminate('by the test');
    await startOn('failing', id);
    const { workflowService } = plant().connection;
    const { taskToken } = await plant().connection.withDeadline(Date.now() + 10_000, () =>
      workflowService.pollWorkflowTaskQueue({ namespace: 'default', taskQueue: { name: 'failing' }, identity: 'test' }),
    );
    const commandType = temporal.api.enums.v1.CommandType.COMMAND_TYPE_FAIL_WORKFLOW_EXECUTION;
    await workflowService.respondWorkflowTaskCompleted({
      namespace: 'default',
      taskToken,
      identity: 'test',
      commands: [{ commandType, failWorkflowExecutionCommandAttributes: { failure: { message: 'by the test' } } }],
    });
  }

  const statusOf = async (id: string) =>
    (await plant().engine.workflow.getHandle(`opportunity/${id}`).describe()).status.name;

  return { logIn, reconcile, incidents, isRunning, untilRunning, opened, startOn, failRun, statusOf };
}
