/** What is announced of a request that nobody acts on, and what happens of it. */
import type { ApiClient } from '../../support/apiClient';
import { eventually } from '../../support/eventually';
import { recordCompany, type ProcessBench } from '../../support/processBench';
import {
  answerLine,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  taskAt,
  type RequestBody,
} from '../../support/story';

export interface Bench {
  bench: ProcessBench;
  claire: ApiClient;
  lea: ApiClient;
}

export interface Alarm {
  kind: string;
  at: Date;
  fired_at: Date | null;
}

export interface Entry {
  key: string;
  at: number;
}

export interface NextBody {
  ifNobodyActs: { at: string; said: { key: string } }[];
}

/** What an announced entry is called once it has happened. */
const comesTrueAs: Readonly<Record<string, string>> = {
  firstLook: 'alarmFirstLook',
  reminder: 'alarmReminder',
  escalateSupervisor: 'alarmEscalateSupervisor',
  escalateHead: 'alarmEscalateHead',
  lastCall: 'alarmLastCall',
  silenceEnds: 'requestUnanswered',
  reopeningEnds: 'requestClosed',
};

/** On a bench of processes that runs once the tests do. */
export function happening(plant: () => Bench) {
  /** Drafted before weeks are skipped: what an opportunity expects must lie ahead. */
  async function draftedAcceptance(siren: string): Promise<string> {
    const account = await recordCompany(plant().claire, siren);
    const opened = await openOpportunity(plant().claire, account.id);
    return (await prepareRequest(plant().claire, 'acceptance', await qualify(plant().claire, opened.id))).id;
  }

  const alarmsOf = (taskId: string) =>
    plant()
      .bench.owner('task_alarms')
      .where({ task_id: taskId })
      .orderBy('at')
      .select<Alarm[]>('kind', 'at', 'fired_at');

  /** Skips to just after the alarm, and waits until it has fired. */
  async function pass(taskId: string, { kind, at }: Alarm): Promise<void> {
    await plant().bench.skipTo(new Date(at.getTime() + 1000));
    await eventually(`${kind} fired`, async () =>
      (await alarmsOf(taskId)).find((alarm) => alarm.kind === kind)?.fired_at ? true : null,
    );
  }

  const timelineOf = async (caseId: string) =>
    (
      await plant()
        .bench.owner('case_events')
        .where({ case_id: caseId })
        .andWhere('type', 'like', 'alarm%')
        .orderBy('seq')
        .select<{ type: string }[]>('type')
    ).map(({ type }) => type);

  const sentMailsOf = async (caseId: string) =>
    (
      await plant()
        .bench.owner('effects')
        .where({ case_id: caseId })
        .whereNotNull('sent_at')
        .select<{ key: string }[]>('key')
    ).map(({ key }) => key);

  const announced = async (requestId: string): Promise<Entry[]> =>
    expectStatus(await plant().claire.get<NextBody>(`/requests/${requestId}/next`), 200).ifNobodyActs.map(
      ({ at, said }) => ({ key: said.key, at: Date.parse(at) }),
    );

  async function happenedSince(requestId: string, seq: number): Promise<Entry[]> {
    const events = await plant()
      .bench.owner('case_events')
      .where({ case_id: requestId })
      .andWhere('seq', '>', seq)
      .whereIn('type', Object.values(comesTrueAs))
      .orderBy('seq')
      .select<{ type: string; at: Date }[]>('type', 'at');
    return events.map(({ type, at }) => ({ key: type, at: at.getTime() }));
  }

  const lastSeq = async (requestId: string) =>
    (await plant().bench.owner('cases').where({ id: requestId }).first<{ last_seq: number }>('last_seq')).last_seq;

  /** Lets nobody act until the end of what is announced: each entry happens at its instant, nothing before it, nothing besides. */
  async function letItHappen(requestId: string): Promise<string[]> {
    const entries = await announced(requestId);
    const before = await lastSeq(requestId);
    for (const [index, { key, at }] of entries.entries()) {
      await plant().bench.skipTo(new Date(at - 60_000));
      expect(await happenedSince(requestId, before)).toHaveLength(index);
      await plant().bench.skipTo(new Date(at + 1000));
      await eventually(`${key} happened`, async () =>
        (await happenedSince(requestId, before)).length > index ? true : null,
      );
    }
    const happened = await happenedSince(requestId, before);
    expect(happened.map(({ key }) => key)).toEqual(entries.map(({ key }) => comesTrueAs[key]));
    for (const [index, { at }] of entries.entries()) expect(Math.abs(happened[index]!.at - at)).toBeLessThan(5000);
    return entries.map(({ key }) => key);
  }

  /** Who was told of each rung, by the first name. */
  async function toldOf(requestId: string, node: string): Promise<Record<string, string[]>> {
    const rows = await plant()
      .bench.owner('notifications as n')
      .join('users as u', 'u.id', 'n.user_id')
      .where({ 'n.case_id': requestId })
      .whereRaw("n.params->>'node' = ?", [node])
      .orderBy('u.first_name')
      .select<{ kind: string; name: string }[]>(
        plant().bench.owner.raw("n.params->>'kind' AS kind"),
        'u.first_name as name',
      );
    return Object.fromEntries(
      [...new Set(rows.map(({ kind }) => kind))].map((kind) => [
        kind,
        rows.filter((row) => row.kind === kind).map(({ name }) => name),
      ]),
    );
  }

  const standingOf = async (requestId: string) => {
    const { status, decision, holder, checklist } = expectStatus(
      await plant().claire.get<RequestBody & { decision: { outcome: string } | null; holder: { kind: string } }>(
        `/requests/${requestId}`,
      ),
      200,
    );
    return {
      status,
      decision: decision?.outcome ?? null,
      holder: holder.kind,
      mine: checklist.filter(({ open }) => open === 'requester').length,
    };
  };
  async function answer(requestId: string): Promise<void> {
    const { checklist, account } = expectStatus(
      await plant().claire.get<RequestBody & { account: { id: string } }>(`/requests/${requestId}`),
      200,
    );
    for (const item of checklist.filter(({ open }) => open === 'requester'))
      await answerLine(plant().claire, account.id, requestId, item);
    const { id } = await taskAt(plant().claire, requestId, 'complete');
    expectStatus(await plant().claire.post(`/tasks/${id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
  }

  const closedAt = async (requestId: string) =>
    (await plant().bench.owner('cases').where({ id: requestId }).first<{ closed_at: Date | null }>('closed_at'))
      .closed_at;

  return {
    draftedAcceptance,
    alarmsOf,
    pass,
    timelineOf,
    sentMailsOf,
    announced,
    happenedSince,
    lastSeq,
    letItHappen,
    toldOf,
    standingOf,
    answer,
    closedAt,
  };
}
