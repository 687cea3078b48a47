/** The stories that each process is walked through: straight on, with a return, refused, cancelled, lost. */
import type { ApiClient } from './apiClient';
import { eventually } from './eventually';
import { recordCompany, type ProcessBench } from './processBench';
import {
  answerLine,
  daysFromNow,
  decide,
  expectStatus,
  openOpportunity,
  opportunityWhere,
  prepareRequest,
  propose,
  qualify,
  submit,
  taskAt,
  upload,
  type OpportunityBody,
  type ReferenceBody,
  type RequestBody,
} from './story';

export interface Players {
  bench: ProcessBench;
  claire: ApiClient;
  lea: ApiClient;
  bertrand: ApiClient;
}

export async function players(bench: ProcessBench): Promise<Players> {
  const [claire, lea, bertrand] = await Promise.all(
    ['Claire Berthelin', 'Léa Pommerel', 'Bertrand Chastelard'].map((name) => bench.login(name)),
  );
  return { bench, claire: claire!, lea: lea!, bertrand: bertrand! };
}

async function qualified({ claire }: Players, siren: string): Promise<OpportunityBody> {
  const account = await recordCompany(claire, siren);
  return qualify(claire, (await openOpportunity(claire, account.id)).id);
}

export async function refusalCode({ lea }: Players): Promise<string> {
  const { refusalReasons } = expectStatus(await lea.get<ReferenceBody>('/reference'), 200);
  return refusalReasons.find((reason) => reason.for === 'decision')!.code;
}

/** Business Support refuses the first line and sends the request back. */
export async function returnedBy(agent: ApiClient, requestId: string, node: string): Promise<void> {
  const task = await taskAt(agent, requestId, node);
  expectStatus(await agent.post(`/tasks/${task.id}/claim`), 200);
  const { checklist } = expectStatus(await agent.get<RequestBody>(`/requests/${requestId}`), 200);
  for (const [index, item] of checklist.filter(({ open }) => open === 'business_support').entries()) {
    const body = index === 0 ? { verdict: 'refused', reasonCode: 'expired_document' } : { verdict: 'accepted' };
    expectStatus(await agent.post(`/requests/${requestId}/checklist/${item.id}/judgement`, { body }), 200);
  }
  expectStatus(await agent.post(`/tasks/${task.id}/complete`, { body: { outcome: 'returned' } }), 200);
}

/** The requester answers it again. */
export async function returnedOnce(
  { claire, lea }: Players,
  accountId: string,
  requestId: string,
  node: string,
): Promise<void> {
  await returnedBy(lea, requestId, node);
  const mine = await taskAt(claire, requestId, 'complete');
  const back = expectStatus(await claire.get<RequestBody>(`/requests/${requestId}`), 200);
  for (const item of back.checklist.filter(({ open, wants }) => open === 'requester' && wants !== 'fields'))
    await answerLine(claire, accountId, requestId, item);
  expectStatus(await claire.post(`/tasks/${mine.id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
}

async function acceptanceOf({ claire }: Players, opportunity: OpportunityBody): Promise<string> {
  const request = await prepareRequest(claire, 'acceptance', opportunity);
  await submit(claire, request.id);
  return request.id;
}

/** Acceptance returned once, then granted; the opportunity at Proposition with its mission and draft. */
export async function accepted(cast: Players, siren: string): Promise<OpportunityBody> {
  const opportunity = await qualified(cast, siren);
  const requestId = await acceptanceOf(cast, opportunity);
  await returnedOnce(cast, opportunity.account.id, requestId, 'review');
  for (const [node, outcome] of [
    ['review', 'passed'],
    ['kyc', 'passed'],
    ['decide', 'granted'],
  ] as const)
    await decide(cast.lea, requestId, node, { outcome });
  await propose(cast.claire, opportunity.id);
  return opportunityWhere(
    cast.claire,
    opportunity.id,
    'mission and draft',
    ({ mission, proposal }) => mission !== null && proposal !== null,
  );
}

export async function acceptanceRefused(cast: Players, siren: string): Promise<void> {
  const requestId = await acceptanceOf(cast, await qualified(cast, siren));
  await decide(cast.lea, requestId, 'review', { outcome: 'refused', reasonCodes: [await refusalCode(cast)] });
}

export async function acceptanceCancelled(cast: Players, siren: string): Promise<void> {
  const requestId = await acceptanceOf(cast, await qualified(cast, siren));
  await taskAt(cast.claire, requestId, 'review');
  expectStatus(await cast.claire.post(`/requests/${requestId}/cancel`, { body: { reason: 'Le client renonce' } }), 200);
}

/** A dear proposal is decided by the hub's director, never by its author. */
export async function approvalDecided(
  { claire, bertrand }: Players,
  { proposal }: OpportunityBody,
  completion: Record<string, unknown>,
): Promise<void> {
  const proposalId = proposal?.id ?? '';
  type Proposal = { version: number; state: string; lines: { id: string; kind: string }[] };
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
  expectStatus(await claire.post(`/proposals/${proposalId}/submit`), 200);
  const task = await eventually('the approval in the inbox', async () => {
    const inbox = expectStatus(
      await bertrand.get<{ items: { id: string; subject: { proposalId: string } }[] }>('/tasks'),
      200,
    );
    return inbox.items.find(({ subject }) => subject.proposalId === proposalId) ?? null;
  });
  expectStatus(await bertrand.post(`/tasks/${task.id}/complete`, { body: completion }), 200);
  await eventually('decided', async () => ((await read()).state === 'pending_approval' ? null : true));
}

/** Signed, then set up: from an approved proposal to Won. */
export async function won(
  { claire, lea }: Pick<Players, 'claire' | 'lea'>,
  opportunity: OpportunityBody,
): Promise<void> {
  const proposalId = opportunity.proposal?.id ?? '';
  const { net } = expectStatus(await claire.get<{ net: { amount: string } }>(`/proposals/${proposalId}`), 200);
  expectStatus(await claire.post(`/proposals/${proposalId}/send`, { body: {} }), 200);
  const letter = await upload(claire, opportunity.account.id, 'engagement_letter', {
    signedOn: daysFromNow(0),
    signatory: 'Paule Ardoisier',
    fee: net.amount,
  });
  expectStatus(await claire.post(`/proposals/${proposalId}/sign`, { body: { documentId: letter.id } }), 200);
  const setup = await prepareRequest(claire, 'missionSetup', opportunity, {
    paymentMethod: 'transfer',
    billingMode: 'monthly',
  });
  await submit(claire, setup.id);
  await decide(lea, setup.id, 'check', { outcome: 'passed' });
  const { id } = expectStatus(await claire.get<{ id: string }>('/me'), 200);
  await decide(lea, setup.id, 'configure', {
    outcome: 'configured',
    deliveryLeadId: id,
    billingMode: 'monthly',
    firstBillingOn: daysFromNow(40),
  });
  await opportunityWhere(claire, opportunity.id, 'won', ({ stage }) => stage === 'won');
}

async function archivalOf({ claire }: Players, opportunity: OpportunityBody): Promise<string> {
  const { lists } = expectStatus(await claire.get<ReferenceBody>('/reference'), 200);
  const request = await prepareRequest(claire, 'lossArchival', opportunity, {
    lossReason: lists['lossReason']?.[0]?.code,
    lostOn: daysFromNow(0),
  });
  await submit(claire, request.id);
  return request.id;
}

export async function archivalRefused(cast: Players, opportunity: OpportunityBody): Promise<void> {
  await decide(cast.lea, await archivalOf(cast, opportunity), 'confirm', {
    outcome: 'refused',
    reasonCodes: [await refusalCode(cast)],
  });
}

export async function lost(cast: Players, opportunity: OpportunityBody): Promise<void> {
  await decide(cast.lea, await archivalOf(cast, opportunity), 'confirm', { outcome: 'confirmed' });
  await opportunityWhere(cast.claire, opportunity.id, 'lost', ({ stage }) => stage === 'lost');
}

/** Asked of Business Support, with what was shown when it was asked. */
async function returnOf({ claire }: Players, opportunity: OpportunityBody): Promise<string> {
  const request = await prepareRequest(claire, 'stageReturn', opportunity, {
    reason: 'scope_changed',
    explanation: 'Le client ajoute une filiale.',
  });
  await submit(claire, request.id);
  return request.id;
}

export async function returnRefused(cast: Players, opportunity: OpportunityBody): Promise<void> {
  await decide(cast.lea, await returnOf(cast, opportunity), 'review', {
    outcome: 'refused',
    reasonCodes: [await refusalCode(cast)],
  });
}

/** Back to Qualification, and forward again: another mission and another draft. */
export async function wentBack(cast: Players, opportunity: OpportunityBody): Promise<void> {
  const requestId = await returnOf(cast, opportunity);
  const { effects } = expectStatus(
    await cast.lea.get<{ effects: unknown[] }>(`/opportunities/${opportunity.id}/stage-return`),
    200,
  );
  await decide(cast.lea, requestId, 'review', { outcome: 'passed', announced: effects });
  await opportunityWhere(
    cast.claire,
    opportunity.id,
    'back in qualification',
    ({ stage }) => stage === 'qualification',
  );
  await propose(cast.claire, opportunity.id);
  await opportunityWhere(
    cast.claire,
    opportunity.id,
    'another draft',
    ({ proposal }) => proposal !== null && proposal.id !== opportunity.proposal?.id,
  );
}

/** Skips to every deadline that is still open, and waits until its case is closed. */
export async function closedByThemselves({ owner, skipTo }: ProcessBench): Promise<void> {
  const lastInstant = async () => {
    const { rows } = await owner.raw<{ rows: { at: Date | null }[] }>(
      "SELECT greatest((SELECT max(expected_at) FROM case_steps WHERE kind = 'deadline' AND closed_at IS NULL), (SELECT max(closes_at) FROM tasks WHERE state = 'claimed')) AS at",
    );
    return rows[0]?.at ?? null;
  };
  await eventually('a deadline', lastInstant);
  await eventually('every request closed', async () => {
    // What closes for want of an answer has its time to be reopened after that.
    const last = await lastInstant();
    if (last) await skipTo(new Date(last.getTime() + 60_000));
    const still = await owner('cases').whereNot({ kind: 'opportunity' }).whereNull('closed_at');
    return still.length === 0 ? true : null;
  });
}
