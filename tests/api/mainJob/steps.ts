/** Steps that several stories of the main job share. */
import type { AccountView } from '../../../contracts/accounts/account';
import type { ApiClient } from '../../support/apiClient';
import type { TestApplication } from '../../support/application';
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
} from '../../support/story';

export interface MainJob {
  app: TestApplication;
  claire: ApiClient;
  lea: ApiClient;
}

/** On an application that runs once the tests do. */
export function mainJobSteps(plant: () => MainJob) {
  /** From a SIREN to an opportunity at Proposition with its acceptance granted. */
  async function accepted(siren: string): Promise<OpportunityBody> {
    const account = await recordProspect(plant().claire, siren);
    const opened = await openOpportunity(plant().claire, account.id);
    const qualified = await qualify(plant().claire, opened.id);
    const request = await prepareRequest(plant().claire, 'acceptance', qualified);
    await submit(plant().claire, request.id);
    await decide(plant().lea, request.id, 'review', { outcome: 'passed' });
    await decide(plant().lea, request.id, 'kyc', { outcome: 'passed' });
    await decide(plant().lea, request.id, 'decide', { outcome: 'granted' });
    await propose(plant().claire, opened.id);
    return opportunityWhere(
      plant().claire,
      opened.id,
      'mission and draft',
      ({ mission, proposal }) => mission?.state === 'AVV' && proposal?.state === 'draft',
    );
  }

  /** Somebody had recorded the same client by hand: both become one account while its requests are under way. */
  async function mergedIntoAnother(otherId: string): Promise<string> {
    const other = expectStatus(await plant().claire.get<AccountView>(`/accounts/${otherId}`), 200);
    const { legalName, tradeName, apeCode, addressLine, postcode, city } = other;
    const typed = {
      identifier: null,
      legalName,
      tradeName,
      legalForm: 'en_cours_immatriculation',
      apeCode,
      addressLine,
      postcode,
      city,
      civility: null,
      firstName: null,
      lastName: null,
      phone: null,
      invoiceEmails: [],
      sourceType: null,
      source: null,
      clientLeadPartnerId: null,
      accountManagerId: null,
    };
    const kept = expectStatus(await plant().claire.post<AccountView>('/accounts', { body: typed }), 201);
    expectStatus(
      await plant().lea.post(`/accounts/${kept.id}/merge`, {
        body: { otherId, otherVersion: other.version },
        ifMatch: `"${kept.version}"`,
      }),
      200,
    );
    return kept.id;
  }

  async function signed(opportunity: OpportunityBody): Promise<void> {
    const proposalId = opportunity.proposal?.id ?? '';
    const approved = expectStatus(
      await plant().claire.post<{ state: string; net: { amount: string } }>(`/proposals/${proposalId}/submit`),
      200,
    );
    expect(approved.state).toBe('approved');
    expectStatus(await plant().claire.post(`/proposals/${proposalId}/send`, { body: {} }), 200);
    const letter = await upload(plant().claire, opportunity.account.id, 'engagement_letter', {
      signedOn: daysFromNow(0),
      signatory: 'Paule Ardoisier',
      fee: approved.net.amount,
    });
    expectStatus(await plant().claire.post(`/proposals/${proposalId}/sign`, { body: { documentId: letter.id } }), 200);
  }

  return { accepted, mergedIntoAnother, signed };
}
