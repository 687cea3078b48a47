/** The steps of S1 and S3, one by one, so that something can be killed between each two of them. */
import type { ApiClient } from '../support/apiClient';
import {
  daysFromNow,
  decide,
  expectStatus,
  openOpportunity,
  opportunityWhere,
  prepareRequest,
  propose,
  qualify,
  recordProspect,
  submit,
  upload,
  type OpportunityBody,
  type ReferenceBody,
} from '../support/story';

export interface Told {
  opportunity: OpportunityBody;
  requestId: string;
}

export type Step = [name: string, act: (told: Told) => Promise<void>];

/** From the SIREN to a draft proposal with its acceptance granted. */
function untilProposition(consultant: ApiClient, support: ApiClient, siren: string): Step[] {
  return [
    [
      'recorded',
      async (told) =>
        void (told.opportunity = await openOpportunity(consultant, (await recordProspect(consultant, siren)).id)),
    ],
    ['qualified', async (told) => void (told.opportunity = await qualify(consultant, told.opportunity.id))],
    [
      'acceptance sent',
      async (told) => {
        told.requestId = (await prepareRequest(consultant, 'acceptance', told.opportunity)).id;
        await submit(consultant, told.requestId);
      },
    ],
    ['reviewed', (told) => decide(support, told.requestId, 'review', { outcome: 'passed' })],
    ['checked', (told) => decide(support, told.requestId, 'kyc', { outcome: 'passed' })],
    ['granted', (told) => decide(support, told.requestId, 'decide', { outcome: 'granted' })],
    [
      'proposed',
      async (told) => {
        await propose(consultant, told.opportunity.id);
      },
    ],
    [
      'prepared',
      async (told) =>
        void (told.opportunity = await opportunityWhere(
          consultant,
          told.opportunity.id,
          'mission and draft',
          ({ mission, proposal }) => mission !== null && proposal !== null,
        )),
    ],
  ];
}

export function wonSteps(consultant: ApiClient, support: ApiClient, siren: string): Step[] {
  return [
    ...untilProposition(consultant, support, siren),
    [
      'signed',
      async ({ opportunity }) => {
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
      },
    ],
    [
      'set-up asked',
      async (told) => {
        told.requestId = (
          await prepareRequest(consultant, 'missionSetup', told.opportunity, { paymentMethod: 'transfer' })
        ).id;
        await submit(consultant, told.requestId);
      },
    ],
    ['letter checked', (told) => decide(support, told.requestId, 'check', { outcome: 'passed' })],
    [
      'configured',
      async (told) => {
        const { id } = expectStatus(await consultant.get<{ id: string }>('/me'), 200);
        await decide(support, told.requestId, 'configure', {
          outcome: 'configured',
          deliveryLeadId: id,
          billingMode: 'single',
          firstBillingOn: daysFromNow(40),
        });
      },
    ],
  ];
}

export function lostSteps(consultant: ApiClient, support: ApiClient, siren: string): Step[] {
  return [
    ...untilProposition(consultant, support, siren),
    [
      'archival asked',
      async (told) => {
        const { lists } = expectStatus(await consultant.get<ReferenceBody>('/reference'), 200);
        told.requestId = (
          await prepareRequest(consultant, 'lossArchival', told.opportunity, {
            lossReason: lists['lossReason']?.[0]?.code,
            lostOn: daysFromNow(0),
          })
        ).id;
        await submit(consultant, told.requestId);
      },
    ],
    ['confirmed', (told) => decide(support, told.requestId, 'confirm', { outcome: 'confirmed' })],
  ];
}
