import { missionSetupRules } from '../processes/missionSetup/rules';
import type { RequestFacts } from '../processes/request/facts';
import { documentLine } from './lines';
import { modelOf, type Prefilled, type RequestTemplate } from './template';

/** The letter says when it was signed; the manager of the opportunity leads the mission, and plans it unless said otherwise (requirements 285, 292). */
function prefill({ opportunityManagerId, proposal }: RequestFacts): Record<string, Prefilled> {
  const letter = proposal?.letterId && {
    letterDocumentId: {
      value: proposal.letterId,
      from: 'fromLetter' as const,
      params: { day: proposal.signedOn ?? '' },
    },
  };
  if (opportunityManagerId === null) return { ...letter };
  return {
    ...letter,
    engagementManagerId: { value: opportunityManagerId, from: 'fromOpportunity' },
    deliveryLeadId: { value: opportunityManagerId, from: 'fromRule' },
  };
}

/** Letmi: from the signed letter to a configured mission (requirements 283-295). */
export const missionSetupTemplate: RequestTemplate = {
  ...missionSetupRules,
  kind: 'missionSetup',
  group: 'mission',
  models: modelOf('missionSetup', 'Paramétrage de mission'),
  contexts: ['opportunity'],
  sole: true,
  serviceLevel: 'missionSetup',
  fields: [
    { key: 'letterDocumentId', kind: 'document', documentKind: 'engagement_letter' },
    { key: 'engagementManagerId', kind: 'person', required: true },
    { key: 'deliveryLeadId', kind: 'person' },
    {
      key: 'paymentMethod',
      kind: 'choice',
      hint: true,
      required: true,
      options: ['transfer', 'direct_debit', 'cheque', 'on_sight'],
    },
    { key: 'billingConditions', kind: 'longText', hint: true },
    { key: 'billingMode', kind: 'choice', options: ['single', 'monthly'], byBusinessSupport: true },
    { key: 'firstBillingOn', kind: 'date', byBusinessSupport: true },
  ],
  // A direct debit needs the bank details and the signed mandate (requirement 288).
  checklist: (_client, { paymentMethod }) => [
    documentLine('engagementLetter', 'engagement_letter'),
    ...(paymentMethod === 'direct_debit'
      ? [documentLine('bankDetails', 'bank_details'), documentLine('sepaMandate', 'sepa_mandate')]
      : []),
  ],
  prefill,
  resolvedAs: 'configured',
};
