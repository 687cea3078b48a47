/** The people of the demo doing the main job through the API: the steps that tests of the whole product put together. */
import { addDays } from '../../domain/dates/businessDate';
import { todayInParis } from '../../domain/dates/zone';
import { ApiClient, type Answer } from './apiClient';
import type { TestApplication } from './application';
import { smallPdf } from './smallPdf';
import { eventually } from './eventually';

type Row = Record<string, unknown>;
export type Item = {
  id: string;
  key: string;
  state: string;
  open: string | null;
  wants: string;
  documentKind: string | null;
};

export interface OpportunityBody {
  id: string;
  number: string;
  version: number;
  stage: string;
  account: { id: string; kind: string };
  mission: { id: string; state: string } | null;
  proposal: { id: string; state: string; total: { amount: string } } | null;
}
export interface RequestBody {
  id: string;
  number: string;
  version: number;
  status: string;
  round: number;
  checklist: Item[];
  task: { id: string; node: string; state: string } | null;
}
export interface ReferenceBody {
  offers: { id: string; name: string; familyId: string; practiceId: string; accounting: boolean }[];
  practices: { id: string; name: string }[];
  lists: Record<string, { code: string }[]>;
  refusalReasons: { code: string; for: string }[];
}

export function emailOf(name: string): string {
  return `${name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ /g, '.')}@cabinet-demo.fr`;
}

/** @throws with the whole problem when the answer is not the expected one */
export function expectStatus<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The business day so many days from today, as the rules count them: in France it is tomorrow an hour or two before UTC. */
export function daysFromNow(days: number): string {
  return addDays(todayInParis(new Date()), days);
}

/** Somebody of the demo, logged in. */
export async function logIn(app: TestApplication, name: string): Promise<ApiClient> {
  return new ApiClient(app.baseUrl).login({ email: emailOf(name), password: app.password });
}

/** A new prospect from the register, as a consultant records it. */
export async function recordProspect(consultant: ApiClient, siren: string): Promise<{ id: string }> {
  const found = expectStatus(
    await consultant.get<{ company: Row & { site: Row } }>(`/register/companies/${siren}`),
    200,
  );
  const { company } = found;
  return expectStatus(
    await consultant.post<{ id: string }>('/accounts', {
      body: {
        identifier: siren,
        legalName: company['legalName'],
        tradeName: company['tradeName'] ?? company['legalName'],
        legalForm: company['legalForm'],
        apeCode: company['apeCode'],
        addressLine: company.site['addressLine'],
        postcode: company.site['postcode'],
        city: company.site['city'],
        civility: null,
        firstName: null,
        lastName: null,
        phone: null,
        invoiceEmails: ['factures@exemple.example'],
        sourceType: null,
        source: null,
        clientLeadPartnerId: null,
        accountManagerId: null,
      },
    }),
    201,
  );
}

export async function openOpportunity(consultant: ApiClient, accountId: string): Promise<OpportunityBody> {
  return expectStatus(
    await consultant.post<OpportunityBody>('/opportunities', { body: { accountId, name: 'Comptabilité_Tenue' } }),
    201,
  );
}

/** What the gate to Qualification asks (D5), for the accounting offer. */
export async function qualify(consultant: ApiClient, id: string, more: Row = {}): Promise<OpportunityBody> {
  const reference = expectStatus(await consultant.get<ReferenceBody>('/reference'), 200);
  const offer = reference.offers.find(({ accounting }) => accounting);
  const me = expectStatus(await consultant.get<{ id: string; businessUnit: { id: string } }>('/me'), 200);
  const fields = {
    practiceId: offer?.practiceId,
    offerFamilyId: offer?.familyId,
    offerId: offer?.id,
    sourceType: reference.lists['sourceType']?.[0]?.code,
    amount: { amount: '3500.00', currency: 'EUR' },
    engagementManagerId: me.id,
    expectedSignatureOn: daysFromNow(30),
    ...more,
  };
  return expectStatus(
    await consultant.post<OpportunityBody>(`/opportunities/${id}/transitions`, {
      body: { to: 'qualification', fields },
    }),
    200,
  );
}

export async function propose(consultant: ApiClient, id: string): Promise<OpportunityBody> {
  const reference = expectStatus(await consultant.get<ReferenceBody>('/reference'), 200);
  const fields = {
    serviceType: reference.lists['serviceType']?.[0]?.code,
    productionStartOn: daysFromNow(31),
    productionEndOn: daysFromNow(600),
    closingOn: daysFromNow(365),
  };
  return expectStatus(
    await consultant.post<OpportunityBody>(`/opportunities/${id}/transitions`, { body: { to: 'proposition', fields } }),
    200,
  );
}

export async function upload(
  consultant: ApiClient,
  accountId: string,
  kind: string,
  more: Record<string, string> = {},
): Promise<{ id: string }> {
  const form = new FormData();
  form.set('kind', kind);
  for (const [field, value] of Object.entries(more)) form.set(field, value);
  form.set('file', new Blob([smallPdf(`${kind} ${accountId}`)], { type: 'application/pdf' }), `${kind}.pdf`);
  return expectStatus(await consultant.post<{ id: string }>(`/accounts/${accountId}/documents`, { body: form }), 201);
}

/** The next version of a document that asks for no words. */
export async function replaceDocument(consultant: ApiClient, id: string): Promise<{ id: string; version: number }> {
  const form = new FormData();
  form.set('file', new Blob([smallPdf(`après ${id}`)], { type: 'application/pdf' }), 'nouvelle.pdf');
  return expectStatus(
    await consultant.post<{ id: string; version: number }>(`/documents/${id}/versions`, { body: form }),
    201,
  );
}

/** A draft with every open line answered. */
export async function prepareRequest(
  consultant: ApiClient,
  template: string,
  opportunity: OpportunityBody,
  fields: Row | null = null,
): Promise<RequestBody> {
  const draft = expectStatus(
    await consultant.post<RequestBody>('/requests', { body: { template, opportunityId: opportunity.id } }),
    201,
  );
  if (fields)
    expectStatus(
      await consultant.patch(`/requests/${draft.id}`, { ifMatch: `"${draft.version}"`, body: { fields } }),
      200,
    );
  for (const item of draft.checklist) await answerLine(consultant, opportunity.account.id, draft.id, item);
  return expectStatus(await consultant.get<RequestBody>(`/requests/${draft.id}`), 200);
}

export async function answerLine(
  consultant: ApiClient,
  accountId: string,
  requestId: string,
  item: Item,
): Promise<void> {
  if (item.documentKind === 'engagement_letter' || item.wants === 'fields') return;
  const body =
    item.wants === 'text'
      ? { answer: 'Fabrication de mobilier en bois' }
      : { documentId: (await upload(consultant, accountId, item.documentKind ?? 'other')).id };
  expectStatus(await consultant.post(`/requests/${requestId}/checklist/${item.id}/answer`, { body }), 200);
}

export async function submit(consultant: ApiClient, requestId: string): Promise<RequestBody> {
  return expectStatus(await consultant.post<RequestBody>(`/requests/${requestId}/submit`), 200);
}

/** Waits until the process has opened the task of this node. */
export function taskAt(somebody: ApiClient, requestId: string, node: string): Promise<{ id: string; state: string }> {
  return eventually(`a task ${node} on the request`, async () => {
    const { task } = expectStatus(await somebody.get<RequestBody>(`/requests/${requestId}`), 200);
    return task?.node === node ? task : null;
  });
}

/** Business Support takes the task of a node and ends it; every line that waits for a verdict is accepted first. */
export async function decide(support: ApiClient, requestId: string, node: string, completion: Row): Promise<void> {
  const task = await taskAt(support, requestId, node);
  expectStatus(await support.post(`/tasks/${task.id}/claim`), 200);
  const { checklist } = expectStatus(await support.get<RequestBody>(`/requests/${requestId}`), 200);
  for (const item of checklist.filter(({ open, state }) => open === 'business_support' && state === 'pending')) {
    expectStatus(
      await support.post(`/requests/${requestId}/checklist/${item.id}/judgement`, { body: { verdict: 'accepted' } }),
      200,
    );
  }
  expectStatus(await support.post(`/tasks/${task.id}/complete`, { body: completion }), 200);
}

export function opportunityWhere(
  consultant: ApiClient,
  id: string,
  what: string,
  holds: (opportunity: OpportunityBody) => boolean,
): Promise<OpportunityBody> {
  return eventually(what, async () => {
    const opportunity = expectStatus(await consultant.get<OpportunityBody>(`/opportunities/${id}`), 200);
    return holds(opportunity) ? opportunity : null;
  });
}
