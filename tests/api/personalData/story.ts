/** The main job, with one word of its own for each thing of a person. */
import type { ApiClient } from '../../support/apiClient';
import type { TestApplication } from '../../support/application';
import { requestWhere } from '../../support/deskStories';
import { eventually } from '../../support/eventually';
import { smallPdf } from '../../support/smallPdf';
import {
  daysFromNow,
  decide,
  expectStatus,
  opportunityWhere,
  propose,
  qualify,
  submit,
  taskAt,
  type Item,
  type OpportunityBody,
  type RequestBody,
} from '../../support/story';

export interface Story {
  app: TestApplication;
  claire: ApiClient;
  lea: ApiClient;
}

/** One word for each thing of a person. */
export const words = {
  consultant: 'zqConsultante',
  agent: 'zqAssistant',
  tradeName: 'zqEnseigne',
  street: 'zqRueDesEssais',
  phone: '+33140987654',
  invoices: 'zqfactures@exemple.example',
  source: 'zqSalonDesMetiers',
  contactFirst: 'zqPaule',
  contactLast: 'zqArdoisier',
  contactTitle: 'zqGerante',
  contactMail: 'zqpaule@exemple.example',
  contactPhone: '+33140987655',
  opportunity: 'zqDossierSensible',
  activity: 'zqFabrication',
  comment: 'zqPieceIllisible',
  message: 'zqBonjourMadame',
  internal: 'zqNoteInterne',
  fileName: 'zqExtrait',
  content: 'zqContenuDuDocument',
  signatory: 'zqSignataire',
  holder: 'zqTitulaire',
  iban: 'FR1420041010050500013M02606',
  ibanShown: 'FR14 2004 1010 0505 0001 3M02 606',
} as const;

/** On an application that runs once the tests do. */
export function personalStory(plant: () => Story) {
  async function deposit(accountId: string, kind: string, more: Record<string, string> = {}): Promise<{ id: string }> {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind, ...more })) form.set(name, value);
    form.set(
      'file',
      new Blob([smallPdf(`${words.content} ${kind}`)], { type: 'application/pdf' }),
      `${words.fileName}-${kind}.pdf`,
    );
    return expectStatus(
      await plant().claire.post<{ id: string }>(`/accounts/${accountId}/documents`, { body: form }),
      201,
    );
  }

  async function prepare(
    template: string,
    opportunity: OpportunityBody,
    fields: object | null = null,
  ): Promise<RequestBody> {
    const draft = expectStatus(
      await plant().claire.post<RequestBody>('/requests', { body: { template, opportunityId: opportunity.id } }),
      201,
    );
    if (fields)
      expectStatus(
        await plant().claire.patch(`/requests/${draft.id}`, { ifMatch: `"${draft.version}"`, body: { fields } }),
        200,
      );
    for (const item of draft.checklist) await answer(opportunity.account.id, draft.id, item);
    return draft;
  }

  async function answer(accountId: string, requestId: string, { id, documentKind, wants }: Item): Promise<void> {
    if (documentKind === 'engagement_letter' || wants === 'fields') return;
    const body =
      wants === 'text'
        ? { answer: words.activity }
        : { documentId: (await deposit(accountId, documentKind ?? 'other')).id };
    expectStatus(await plant().claire.post(`/requests/${requestId}/checklist/${id}/answer`, { body }), 200);
  }

  async function newAccount(): Promise<string> {
    const { company } = expectStatus(
      await plant().claire.get<{ company: Record<string, unknown> & { site: Record<string, unknown> } }>(
        '/register/companies/099999609',
      ),
      200,
    );
    const { id } = expectStatus(
      await plant().claire.post<{ id: string }>('/accounts', {
        body: {
          identifier: '099999609',
          legalName: company['legalName'],
          tradeName: words.tradeName,
          legalForm: company['legalForm'],
          apeCode: company['apeCode'],
          addressLine: words.street,
          postcode: company.site['postcode'],
          city: company.site['city'],
          civility: null,
          firstName: null,
          lastName: null,
          phone: words.phone,
          invoiceEmails: [words.invoices],
          sourceType: null,
          source: words.source,
          clientLeadPartnerId: null,
          accountManagerId: null,
        },
      }),
      201,
    );
    const { lists } = expectStatus(
      await plant().claire.get<{ lists: Record<string, { code: string }[]> }>('/reference'),
      200,
    );
    expectStatus(
      await plant().claire.post(`/accounts/${id}/contacts`, {
        body: {
          civility: lists['civility']?.[0]?.code,
          firstName: words.contactFirst,
          lastName: words.contactLast,
          title: words.contactTitle,
          department: null,
          hierarchyLevel: null,
          email: words.contactMail,
          phone: words.contactPhone,
          types: [],
        },
      }),
      201,
    );
    return id;
  }

  /** From the SIREN to Won: a line returned with its reason, talk on both sides of the desk, an agent's mail and a mandate with its bank details at the end. */
  async function mainJob(): Promise<void> {
    const accountId = await newAccount();
    const opened = expectStatus(
      await plant().claire.post<OpportunityBody>('/opportunities', { body: { accountId, name: words.opportunity } }),
      201,
    );
    const qualified = await qualify(plant().claire, opened.id);
    const request = await prepare('acceptance', qualified);
    await submit(plant().claire, request.id);
    expectStatus(await plant().claire.post(`/requests/${request.id}/messages`, { body: { body: words.message } }), 201);
    const review = await taskAt(plant().lea, request.id, 'review');
    expectStatus(await plant().lea.post(`/tasks/${review.id}/claim`), 200);
    expectStatus(
      await plant().lea.post(`/requests/${request.id}/messages`, {
        body: { body: words.internal, visibility: 'internal' },
      }),
      201,
    );
    for (const [index, item] of request.checklist.entries()) {
      const body =
        index === 0
          ? { verdict: 'refused', reasonCode: 'expired_document', comment: words.comment }
          : { verdict: 'accepted' };
      expectStatus(await plant().lea.post(`/requests/${request.id}/checklist/${item.id}/judgement`, { body }), 200);
    }
    expectStatus(await plant().lea.post(`/tasks/${review.id}/complete`, { body: { outcome: 'returned' } }), 200);
    const again = await taskAt(plant().claire, request.id, 'complete');
    await answer(accountId, request.id, request.checklist[0]!);
    expectStatus(await plant().claire.post(`/tasks/${again.id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
    for (const [node, outcome] of [
      ['review', 'passed'],
      ['kyc', 'passed'],
      ['decide', 'granted'],
    ] as const)
      await decide(plant().lea, request.id, node, { outcome });
    await propose(plant().claire, opened.id);
    const { proposal } = await opportunityWhere(
      plant().claire,
      opened.id,
      'mission and draft',
      ({ mission, proposal: draft }) => mission !== null && draft !== null,
    );
    const { net } = expectStatus(
      await plant().claire.post<{ net: { amount: string } }>(`/proposals/${proposal!.id}/submit`),
      200,
    );
    expectStatus(await plant().claire.post(`/proposals/${proposal!.id}/send`, { body: {} }), 200);
    const letter = await deposit(accountId, 'engagement_letter', {
      signedOn: daysFromNow(0),
      signatory: words.signatory,
      fee: net.amount,
    });
    expectStatus(
      await plant().claire.post(`/proposals/${proposal!.id}/sign`, { body: { documentId: letter.id } }),
      200,
    );
    const setup = await prepare('missionSetup', qualified, { paymentMethod: 'transfer', billingMode: 'monthly' });
    await submit(plant().claire, setup.id);
    await decide(plant().lea, setup.id, 'check', { outcome: 'passed' });
    const me = expectStatus(await plant().claire.get<{ id: string }>('/me'), 200);
    await decide(plant().lea, setup.id, 'configure', {
      outcome: 'configured',
      deliveryLeadId: me.id,
      billingMode: 'monthly',
      firstBillingOn: daysFromNow(40),
    });
    await opportunityWhere(plant().claire, opened.id, 'won', ({ stage }) => stage === 'won');
    const mandate = await prepare('sepaMandate', qualified, {
      iban: words.ibanShown,
      holder: words.holder,
      signedOn: daysFromNow(0),
    });
    await submit(plant().claire, mandate.id);
    await decide(plant().lea, mandate.id, 'review', { outcome: 'passed' });
    await requestWhere(plant().claire, mandate.id, 'resolved');
    await eventually('the mail to the initiator', async () =>
      (await plant().app.mails('claire.berthelin')).length > 0 ? true : null,
    );
    // Reading, searching and being refused write into logs too.
    for (const address of [
      `/accounts?q=${words.tradeName}`,
      `/accounts/duplicates?email=${words.contactMail}`,
      `/opportunities?q=${words.opportunity}`,
    ])
      await plant().claire.get(address);
  }

  return { deposit, prepare, answer, newAccount, mainJob };
}
