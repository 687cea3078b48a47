/** What the tests of waits ask again and again. */
import { performerOf } from '../../../../domain/processes/graph';
import { graphs } from '../../../../domain/processes/graphs';
import { ledgerOf, type Span } from '../../../../domain/serviceLevel/ledger';
import type { Answer, ApiClient } from '../../../support/apiClient';
import type { Desk } from '../../../support/desk';
import { expectStatus } from '../../../support/story';

export interface Waiting {
  desk: Desk;
  /** What the product takes for now; each test begins on the same morning. */
  clock: { now: Date };
  lea: Agent;
  anna: ApiClient;
}

export type Agent = Awaited<ReturnType<Desk['agents']>>[number];

export interface Shown {
  number: string;
  status: string;
  holder: { kind: string; cause: string | null; dueAt: string | null };
  wait: {
    cause: string;
    since: string;
    by: string;
    until: string;
    comment: string | null;
    awaited: string | null;
    awaitedRequestId: string | null;
  } | null;
  task: { dueAt: string | null; followUpAt: string | null; leaseUntil: string | null };
  links: { id: string; side: string }[];
  permissions: { action: string; allowed: boolean; code: string | null }[];
}

export const code = ({ status, body }: Answer<unknown>) => [status, (body as { code?: string }).code];
export const read = async (client: ApiClient, id: string) =>
  expectStatus(await client.get<Shown>(`/requests/${id}`), 200);
export const wait = (client: ApiClient, id: string, body: object) =>
  client.post<Shown>(`/requests/${id}/wait`, { body: { on: '2026-12-03', ...body } });

export type Made = Awaited<ReturnType<Desk['openRequest']>>;

/** Holds, waits and looks at a desk that is open once the tests run. */
export function waiting(plant: () => Waiting) {
  const later = (minutes: number, seconds = 0) =>
    (plant().clock.now = new Date(plant().clock.now.getTime() + minutes * 60_000 + seconds * 1000));
  const happened = async (id: string) =>
    expectStatus(
      await plant().lea.client.get<{ items: { said: { key: string; params: Record<string, string> } }[] }>(
        `/requests/${id}/timeline`,
      ),
      200,
    ).items.map(({ said }) => said.key);
  const nextOf = async (id: string) =>
    expectStatus(
      await plant().lea.client.get<{
        waitingFor: { key: string; params: object };
        ifNobodyActs: { at: string; said: { key: string } }[];
      }>(`/requests/${id}/next`),
      200,
    );

  async function held(): Promise<Made> {
    const made = await plant().desk.openRequest();
    expectStatus(await plant().lea.client.post(`/tasks/${made.taskId}/claim`), 200);
    return made;
  }

  async function expectLedgerRecomputed(id: string): Promise<void> {
    const events = await plant()
      .desk.owner('case_events')
      .where({ case_id: id })
      .orderBy('seq')
      .select<{ type: string; data: Record<string, unknown>; at: Date }[]>('type', 'data', 'at');
    const spans = await plant()
      .desk.owner('case_holders')
      .where({ case_id: id })
      .orderBy('position')
      .select<Span[]>('holder_kind as holder', 'holder_user_id as userId', 'cause', 'from_at as from', 'to_at as to');
    const first = { holder: 'system' as const, userId: null, from: events[0]!.at };
    expect(spans).toEqual(
      ledgerOf(events, first, {
        performerOf: (node) => performerOf(graphs.acceptance, node),
        personOf: (performer) => (performer === 'requester' ? plant().desk.api.firm.people.anna.id : null),
      }),
    );
    spans.slice(1).forEach(({ from }, at) => expect(from).toEqual(spans[at]!.to));
  }

  return { later, happened, nextOf, held, expectLedgerRecomputed };
}
