import { refuse, type Refusal } from '../errors/refusal';
import { comparableName } from '../identity/companyName';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import { deskRules } from './desk';
import { detailsLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

/** The two fields were swapped in the old tickets: number and name must name the same client (D21, requirement 350). */
function clientAgrees({ fields }: RequestState, { client }: RequestFacts): Refusal | null {
  const number = (fields['clientNumber'] ?? '').replace(/\s/g, '');
  const sameName = [client.legalName, client.tradeName]
    .map(comparableName)
    .includes(comparableName(fields['clientName'] ?? ''));
  return [client.number, client.formerNumber].includes(number) && sameName
    ? null
    : refuse('client_disagrees', { params: { number: client.number, name: client.legalName } });
}

function whyNot(state: RequestState, facts: RequestFacts): Refusal | null {
  const { fields } = state;
  const names = Boolean(fields['opportunityNumber'] || fields['missionNumber']);
  const disagrees = clientAgrees(state, facts);
  if (disagrees) return disagrees;
  // A client that has neither yet has questions too: the presentation of the client platform is one.
  if (facts.client.hasWork && !names) {
    return refuse('request_incomplete', {
      missing: [{ field: 'fields.opportunityNumber', label: 'otherRequest.opportunityOrMission', why: 'missing' }],
    });
  }
  const { opportunity, mission } = facts.named;
  return opportunity === false || mission === false
    ? refuse('reference_unknown', { params: { field: opportunity === false ? 'opportunityNumber' : 'missionNumber' } })
    : null;
}

/** What no other model covers: a question in words, about a client and a piece of its work (D21). */
export const otherRequestTemplate: RequestTemplate = {
  ...deskRules({ process: 'otherRequest', version: 4, steps: [{ node: 'handle', by: 'business_support' }], whyNot }),
  kind: 'otherRequest',
  group: 'assistance',
  models: modelOf('otherRequest', 'Autre demande'),
  contexts: ['account', 'opportunity', 'mission'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'clientNumber', kind: 'text', required: true, max: 20 },
    { key: 'clientName', kind: 'text', required: true, max: 200 },
    { key: 'opportunityNumber', kind: 'text', max: 20 },
    { key: 'missionNumber', kind: 'text', hint: true, max: 20 },
    { key: 'question', kind: 'longText', required: true, max: 5000 },
  ],
  checklist: () => [detailsLine],
  prefill: ({ client, mission, opportunityNumber }) => ({
    clientNumber: { value: client.number, from: 'fromAccount' },
    clientName: { value: client.legalName, from: 'fromAccount' },
    ...(opportunityNumber !== null && {
      opportunityNumber: { value: opportunityNumber, from: 'fromOpportunity' as const },
    }),
    ...(mission && { missionNumber: { value: mission.number, from: 'fromMission' as const } }),
  }),
  resolvedAs: 'handled',
};
