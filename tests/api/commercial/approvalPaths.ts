/** An approval that cannot be answered, on every path that answers one: screen, dry run, bulk, the page of the mail and its button, the process itself. Generated: each lack × each outcome of the graph × each path that can say it. */
import { randomUUID } from 'node:crypto';
import { bulkStep } from '../../../db/bulk/step';
import { handleCommand } from '../../../db/cases/handleCommand';
import { isRefusal } from '../../../domain/errors/refusal';
import { outcomesOf } from '../../../domain/processes/graph';
import { proposalApprovalGraph } from '../../../domain/processes/proposalApproval/graph';
import { plainOutcomes } from '../../../domain/tasks/bulk';
import type { ApiClient } from '../../support/apiClient';
import { expectStatus } from '../../support/story';
import type { World } from '../../walls/world/world';

export interface Approval {
  id: string;
  taskId: string;
  approverId: string;
  approver: string;
  authorId: string;
  /** Somebody of the firm who is neither. */
  bystanderId: string;
  proposalId: string;
  account: string;
}

interface Stage {
  world: World;
  approval: Approval;
  linkTo: (approval: Approval) => Promise<string>;
}

interface Lack {
  code: string;
  /** What is changed, of which row, so that it lacks. */
  table: 'tasks' | 'proposals';
  change: (approval: Approval) => object;
}

const lacks: Readonly<Record<string, Lack>> = {
  'an approval that is still open': { code: 'task_not_open', table: 'tasks', change: () => ({ state: 'completed' }) },
  'somebody who holds it': {
    code: 'task_not_claimed',
    table: 'tasks',
    change: () => ({ state: 'open', assignee_id: null }),
  },
  'hands of its own': {
    code: 'task_not_yours',
    table: 'tasks',
    change: ({ bystanderId }) => ({ assignee_id: bystanderId }),
  },
  'what was lent, back in its owner’s hands': {
    code: 'task_delegated',
    table: 'tasks',
    change: ({ bystanderId }) => ({ owner_id: bystanderId }),
  },
  'a second pair of eyes': {
    code: 'own_work',
    table: 'tasks',
    change: ({ approverId }) => ({ state: 'open', assignee_id: null, excluded_user_id: approverId }),
  },
  'the content that was submitted': {
    code: 'approval_void',
    table: 'proposals',
    change: () => ({ content_hash: 'another' }),
  },
};

const completions: Readonly<Record<string, object>> = {
  approved: { outcome: 'approved' },
  refused: { outcome: 'refused', reasonCodes: ['price_too_low'], comment: 'Trop bas' },
};
const isPlain = (outcome: string) => plainOutcomes.some((plain) => plain === outcome);

interface Asked extends Stage {
  approver: ApiClient;
  token: string;
  outcome: string;
  completion: object;
}

interface Path {
  says: (outcome: string) => boolean;
  code: (asked: Asked) => Promise<string | undefined>;
}

const order = ({ approval: { taskId }, outcome }: Asked) => ({
  body: { action: { type: 'complete', outcome }, taskIds: [taskId] },
});
interface Blocked {
  why: { code: string } | null;
}

const paths: Readonly<Record<string, Path>> = {
  'the screen': {
    says: () => true,
    code: async ({ approver, approval, completion }) =>
      (await approver.post<{ code: string }>(`/tasks/${approval.taskId}/complete`, { body: completion })).body.code,
  },
  'a rehearsal': {
    says: isPlain,
    code: async (asked) =>
      expectStatus(await asked.approver.post<{ blocked: Blocked[] }>('/tasks/bulk/rehearsal', order(asked)), 200)
        .blocked[0]?.why?.code,
  },
  'a bulk': {
    says: isPlain,
    code: async (asked) => {
      const { id } = expectStatus(await asked.approver.post<{ id: string }>('/tasks/bulk', order(asked)), 201);
      const rows = {
        bulkId: id,
        now: new Date(),
        onError: (error: unknown) => {
          throw error;
        },
      };
      // No engine reads what the world decided: a bulk would rest for it without end.
      await asked.world.owner('cases').update({ processed_seq: asked.world.owner.ref('last_seq') });
      expect(await bulkStep(asked.world.deps.pool, rows)).toMatchObject({ done: false, restMs: 0 });
      expect((await bulkStep(asked.world.deps.pool, rows)).done).toBe(true);
      return expectStatus(await asked.approver.get<{ rows: Blocked[] }>(`/tasks/bulk/${id}`), 200).rows[0]?.why?.code;
    },
  },
  'the page of a mail': {
    says: (outcome) => outcome === 'approved',
    code: async ({ world, token }) =>
      (await world.anonymous().get<{ code: string }>(`/mail-answers?token=${token}`)).body.code,
  },
  'the button of a mail': {
    says: () => true,
    code: async ({ world, token, completion }) =>
      (
        await world
          .anonymous()
          .post<{ code: string }>('/mail-answers', { key: randomUUID(), body: { token, answer: completion } })
      ).body.code,
  },
};

export function approvalPathsSuite(stage: () => Stage): void {
  const outcomes = outcomesOf(proposalApprovalGraph, 'approve');
  const cells = Object.keys(lacks).flatMap((lack) =>
    outcomes.flatMap((outcome) =>
      Object.entries(paths).flatMap(([path, { says }]) => (says(outcome) ? [[lack, outcome, path] as const] : [])),
    ),
  );
  let token: string;
  beforeAll(async () => {
    token = await stage().linkTo(stage().approval);
  });
  const decisions = async () =>
    stage()
      .world.owner('case_events')
      .where({ case_id: stage().approval.id })
      .whereIn('type', ['approvalGiven', 'taskCompleted']);

  test('every outcome that the graph knows is tried', () => {
    expect(outcomes.filter((outcome) => completions[outcome] === undefined)).toEqual([]);
    expect(cells.length).toBeGreaterThan(40);
  });

  test.each(Object.keys(lacks))('without %s', async (lack) => {
    const { world, approval } = stage();
    const { code, table, change } = lacks[lack]!;
    const row = { id: table === 'tasks' ? approval.taskId : approval.proposalId };
    const approver = await world.enter(approval.approver);
    const changes = change(approval);
    const before = await world.owner(table).where(row).first<object>(Object.keys(changes));
    await world.owner(table).where(row).update(changes);
    const told: (readonly [string, string, string | undefined])[] = [];
    const mine = cells.filter(([which]) => which === lack);
    for (const [, outcome, path] of mine)
      told.push([
        outcome,
        path,
        await paths[path]!.code({ ...stage(), approver, token, outcome, completion: completions[outcome]! }),
      ]);
    await world.owner(table).where(row).update(before);
    expect(told).toEqual(mine.map(([, outcome, path]) => [outcome, path, code]));
    expect(await decisions()).toEqual([]);
  });

  test('no process answers in the approver’s place, and a refusal without its reason is none on any path', async () => {
    const { world, approval } = stage();
    const approver = await world.enter(approval.approver);
    const { answer } = await handleCommand(world.deps.pool, {
      caseId: approval.id,
      command: { type: 'completeTask', taskId: approval.taskId, completion: { outcome: 'approved' } },
      principal: { kind: 'system', process: 'approve' },
      key: 'step/approve',
      now: new Date(),
    });
    expect(isRefusal(answer) && answer.code).toBe('not_allowed');
    const bare = {
      ...stage(),
      approver,
      token,
      outcome: 'refused',
      completion: { outcome: 'refused', reasonCodes: [] },
    };
    const unknown = { ...bare, completion: { outcome: 'refused', reasonCodes: ['no_such_reason'] } };
    for (const path of ['the screen', 'the button of a mail'])
      expect([path, await paths[path]!.code(bare), await paths[path]!.code(unknown)]).toEqual([
        path,
        'invalid_input',
        'reference_unknown',
      ]);
    expect(await decisions()).toEqual([]);
  });
}
