/** What each client does, over and over, until told to stop: the stories of the product, from the company to the mission. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  daysFromNow,
  decide,
  expectStatus,
  opportunityWhere,
  prepareRequest,
  propose,
  qualify,
  submit,
  upload,
  type OpportunityBody,
} from '../../../tests/support/story';
import { canaryOf } from '../client/canary';
import type { PatientClient } from '../client/patientClient';
import type { Chance } from './chance';
import { newCompany } from './companies';
import type { Desk } from './people';

/** What clients have made known to each other: attackers go for it. */
export interface Known {
  opportunities: string[];
  accounts: string[];
}

async function begin({ consultant }: Desk, chance: Chance, known: Known): Promise<OpportunityBody> {
  const account = await newCompany(consultant, chance);
  known.accounts.push(account.id);
  await upload(consultant, account.id, 'other');
  await changePhone(consultant, account.id, chance);
  // Two at once want to be the one contact of the vault: a rule that only an index can keep.
  const { businessUnit } = expectStatus(await consultant.get<{ businessUnit: { id: string } }>('/me'), 200);
  const canary = canaryOf(businessUnit.id);
  await Promise.all(
    [1, 2].map((turn) => consultant.post(`/accounts/${account.id}/contacts`, { body: contact(turn, canary) })),
  );
  const opportunity = expectStatus(
    await consultant.post<OpportunityBody>('/opportunities', {
      body: { accountId: account.id, name: `Comptabilité ${canary}` },
    }),
    201,
  );
  known.opportunities.push(opportunity.id);
  return opportunity;
}

async function readBack(consultant: PatientClient, accountId: string): Promise<void> {
  const { id } = await upload(consultant, accountId, 'other');
  const { status } = await consultant.fetch('GET', `/documents/${id}/content`);
  if (status !== 200) throw new Error(`a document that was just deposited answered ${status}`);
}

/** An edit has no key: where its answer did not come, the record itself says whether it was made. */
export async function changePhone(consultant: PatientClient, accountId: string, chance: Chance): Promise<void> {
  const phone = `+33299${Math.floor(chance.between(100_000, 999_999))}`;
  for (;;) {
    const account = expectStatus(
      await consultant.get<{ version: number; phone: string | null }>(`/accounts/${accountId}`),
      200,
    );
    if (account.phone === phone) return;
    const changed = await consultant.patch(`/accounts/${accountId}`, {
      ifMatch: `"${account.version}"`,
      body: { phone },
    });
    if (changed.status === 412) continue;
    expectStatus(changed, 200);
    return;
  }
}

function contact(turn: number, canary: string): object {
  return {
    civility: 'MME',
    firstName: 'Jeanne',
    lastName: `${canary} ${turn}`,
    title: null,
    department: null,
    hierarchyLevel: null,
    email: `contact.${turn}.${randomUUID()}@exemple.example`,
    phone: null,
    types: ['vault'],
  };
}

async function lostEarly(desk: Desk, chance: Chance, known: Known): Promise<void> {
  const { id, account } = await begin(desk, chance, known);
  await readBack(desk.consultant, account.id);
  if (chance.next() < 0.5) await qualify(desk.consultant, id);
  expectStatus(
    await desk.consultant.post(`/opportunities/${id}/transitions`, {
      body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
    }),
    200,
  );
}

export async function proposed(desk: Desk, chance: Chance, known: Known): Promise<OpportunityBody> {
  const { consultant, support } = desk;
  const { id } = await begin(desk, chance, known);
  const opportunity = await qualify(consultant, id);
  const request = await prepareRequest(consultant, 'acceptance', opportunity);
  await submit(consultant, request.id);
  for (const [node, outcome] of [
    ['review', 'passed'],
    ['kyc', 'passed'],
    ['decide', 'granted'],
  ] as const)
    await decide(support, request.id, node, { outcome });
  await propose(consultant, id);
  return opportunityWhere(
    consultant,
    id,
    'mission and draft',
    ({ mission, proposal }) => mission !== null && proposal !== null,
  );
}

async function won(desk: Desk, chance: Chance, known: Known): Promise<void> {
  const { consultant, support } = desk;
  const opportunity = await proposed(desk, chance, known);
  const proposal = opportunity.proposal?.id ?? '';
  const { net } = expectStatus(
    await consultant.post<{ net: { amount: string } }>(`/proposals/${proposal}/submit`),
    200,
  );
  expectStatus(await consultant.post(`/proposals/${proposal}/send`, { body: {} }), 200);
  const letter = await upload(consultant, opportunity.account.id, 'engagement_letter', {
    signedOn: daysFromNow(0),
    signatory: 'Paule Ardoisier',
    fee: net.amount,
  });
  expectStatus(await consultant.post(`/proposals/${proposal}/sign`, { body: { documentId: letter.id } }), 200);
  const setup = await prepareRequest(consultant, 'missionSetup', opportunity, { paymentMethod: 'transfer' });
  await submit(consultant, setup.id);
  await decide(support, setup.id, 'check', { outcome: 'passed' });
  const { id: deliveryLeadId } = expectStatus(await consultant.get<{ id: string }>('/me'), 200);
  await decide(support, setup.id, 'configure', {
    outcome: 'configured',
    deliveryLeadId,
    billingMode: 'single',
    firstBillingOn: daysFromNow(40),
  });
  await opportunityWhere(consultant, opportunity.id, 'won', ({ stage }) => stage === 'won');
}

async function lostLate(desk: Desk, chance: Chance, known: Known): Promise<void> {
  const { consultant, support } = desk;
  const opportunity = await proposed(desk, chance, known);
  const request = await prepareRequest(consultant, 'lossArchival', opportunity, {
    lossReason: 'PRIX',
    lostOn: daysFromNow(0),
  });
  await submit(consultant, request.id);
  await decide(support, request.id, 'confirm', { outcome: 'confirmed' });
  await opportunityWhere(consultant, opportunity.id, 'lost', ({ stage }) => stage === 'lost');
}

const stories = [lostEarly, lostEarly, won, lostLate];

export async function workAtDesk(desk: Desk, chance: Chance, known: Known, stopped: () => boolean): Promise<number> {
  let told = 0;
  for (; !stopped(); told += 1) await chance.pick(stories)(desk, chance, known);
  return told;
}

/** Into the profile that sees beyond one's units, and back. */
export async function lookBeyond(manager: PatientClient): Promise<void> {
  for (const profile of ['360', 'main']) expectStatus(await manager.post('/me/profile', { body: { profile } }), 200);
}

/** Looks at everything, now and then from the other profile too. */
export async function look(manager: PatientClient, chance: Chance, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    expectStatus(
      await manager.get(chance.pick(['/reports/processes', '/opportunities?limit=20', '/tasks', '/requests'])),
      200,
    );
    if (chance.next() < 0.1) await lookBeyond(manager);
    await sleep(chance.between(200, 800));
  }
}

/** Goes for what others work on. @returns each attempt that was answered otherwise than by "no such thing" */
export async function attack(
  attacker: PatientClient,
  chance: Chance,
  known: Known,
  stopped: () => boolean,
): Promise<string[]> {
  const successes: string[] = [];
  while (!stopped()) {
    await sleep(chance.between(300, 900));
    if (known.opportunities.length === 0 || known.accounts.length === 0) continue;
    const id = chance.pick(known.opportunities);
    const attempts: [string, () => Promise<{ status: number }>][] = [
      [`read ${id}`, () => attacker.get(`/opportunities/${id}`)],
      [
        `lose ${id}`,
        () =>
          attacker.post(`/opportunities/${id}/transitions`, {
            body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
          }),
      ],
      ['read an account', () => attacker.get(`/accounts/${chance.pick(known.accounts)}`)],
    ];
    const [what, act] = chance.pick(attempts);
    const { status } = await act();
    if (status !== 404) successes.push(`${what} answered ${status}`);
  }
  return successes;
}
