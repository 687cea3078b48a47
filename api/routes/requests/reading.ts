import { operations } from '../../../contracts';
import { readConsequences } from '../../../db/cases/read/consequences';
import { readRequestTime } from '../../../db/requests/time';
import { readRequest } from '../../../db/requests/view';
import { isRequestKind } from '../../../domain/cases/kinds';
import { waitingKeys, type WaitingKey } from '../../../domain/said/keys';
import type { Sentence } from '../../../domain/said/timeline';
import { found } from '../../cases/found';
import { readTimelinePage } from '../../cases/timelinePage';
import { bind } from '../../routing/bind';

type RequestShown = NonNullable<Awaited<ReturnType<typeof readRequest>>>;

export const requestTimeline = bind(operations.requestTimeline, async ({ person, params, query, read }) => ({
  body: await read((trx) => readTimelinePage(trx, person, { caseId: params.id, of: isRequestKind, ...query })),
}));

function waitingFor({ status, wait, task }: RequestShown): Sentence<WaitingKey> {
  if (wait) return { key: wait.cause, params: { number: wait.awaited ?? '' } };
  return { key: whatComes(status, task?.node), params: {} };
}

function whatComes(status: string, node: string | undefined): WaitingKey {
  if (status === 'draft') return 'draft';
  if (status === 'resolved') return 'autoClose';
  if (['closed', 'refused', 'cancelled'].includes(status)) return 'ended';
  return waitingKeys.find((key) => key === node) ?? 'preparing';
}

export const requestNext = bind(operations.requestNext, async ({ person, params, read, deps }) => ({
  body: await read(async (trx) => {
    const request = found(await readRequest(trx, person, params.id, deps.clock()));
    const ifNobodyActs = await readConsequences(trx, params.id);
    // Closed for want of an answer, it may still be reopened until the day that is announced.
    const reopens = request.status === 'closed' && ifNobodyActs.some(({ said }) => said.key === 'reopeningEnds');
    return {
      holder: request.holder,
      waitingFor: reopens ? { key: 'unanswered' as const, params: {} } : waitingFor(request),
      gate: null,
      ifNobodyActs,
    };
  }),
}));

export const requestTime = bind(operations.requestTime, ({ params, read, deps }) =>
  read(async (trx) => {
    found(await trx('requests').where({ id: params.id }).first<{ id: string } | undefined>('id'));
    return { body: { time: await readRequestTime(trx, params.id, deps.clock()) } };
  }),
);
