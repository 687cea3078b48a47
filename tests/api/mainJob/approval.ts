/** Who approves what, and never their own (S4). */
import { withClient } from '../../../tools/startup/database';
import type { ApiClient } from '../../support/apiClient';
import type { TestApplication } from '../../support/application';
import { eventually } from '../../support/eventually';
import { expectStatus, logIn } from '../../support/story';
import { mainJobSteps, type MainJob } from './steps';

export function approvalSuite(plant: () => MainJob): void {
  let app: TestApplication;
  let claire: ApiClient;
  beforeAll(() => {
    app = plant().app;
    claire = plant().claire;
  });
  const { accepted } = mainJobSteps(plant);

  /** All that an author could forge on the approval of their own proposal: status and code of each. */
  async function ownDecisions(author: ApiClient, taskId: string): Promise<[number, string][]> {
    const forged: [string, object?][] = [
      ['complete', { outcome: 'approved' }],
      ['complete', { outcome: 'refused', reasonCodes: ['price_too_low'] }],
      ['claim'],
    ];
    const answers: [number, string][] = [];
    for (const [action, body] of forged) {
      const answer = await author.post<{ code: string }>(`/tasks/${taskId}/${action}`, { body });
      answers.push([answer.status, answer.body.code]);
    }
    return answers;
  }

  test('S4: 12 000 € goes to the hub director, the author cannot approve, an edit after approval voids it', async () => {
    const opportunity = await accepted('099999500');
    const proposalId = opportunity.proposal?.id ?? '';
    type Proposal = {
      version: number;
      state: string;
      lines: { id: string; kind: string; unitPrice: { amount: string } }[];
      approval: { caseId: string };
    };
    const read = async () => expectStatus(await claire.get<Proposal>(`/proposals/${proposalId}`), 200);
    const draft = await read();
    const line = draft.lines.find(({ kind }) => kind === 'planned');
    expectStatus(
      await claire.patch(`/proposals/${proposalId}/lines/${line?.id ?? ''}`, {
        ifMatch: `"${draft.version}"`,
        body: { quantity: '150.00' },
      }),
      200,
    );
    expect(expectStatus(await claire.post<Proposal>(`/proposals/${proposalId}/submit`), 200).state).toBe(
      'pending_approval',
    );

    const bertrand = await logIn(app, 'Bertrand Chastelard');
    const task = await eventually('the approval in the inbox', async () => {
      const inbox = expectStatus(
        await bertrand.get<{ items: { id: string; node: string; subject: { proposalId: string } }[] }>('/tasks'),
        200,
      );
      return inbox.items.find(({ subject }) => subject.proposalId === proposalId) ?? null;
    });
    expect(await ownDecisions(claire, task.id)).toEqual(Array(3).fill([403, 'own_work']));
    // Nor does the task come to the author behind the product's back.
    await expect(
      withClient(app.ownerUrl, (client) =>
        client.query('UPDATE tasks SET assignee_id = excluded_user_id WHERE id = $1', [task.id]),
      ),
    ).rejects.toThrow('violates check constraint');
    expect((await read()).state).toBe('pending_approval');
    expectStatus(await bertrand.post(`/tasks/${task.id}/complete`, { body: { outcome: 'approved' } }), 200);
    const approved = await eventually('approved', async () => ((await read()).state === 'approved' ? read() : null));

    expectStatus(
      await claire.patch(`/proposals/${proposalId}/lines/${line?.id ?? ''}`, {
        ifMatch: `"${approved.version}"`,
        body: { quantity: '151.00' },
      }),
      200,
    );
    expect((await read()).state).toBe('draft');
  });
}
