import { refuse, type Refusal } from '../errors/refusal';
import { GROUP_LABEL_LENGTH, groupKinds, groupLabel, nextGroupCode } from '../group/group';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import { deskRules } from './desk';
import { sirensIn, type FieldValues } from './field';
import { detailsLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

/** The companies that the group will hold, besides the client itself; each once. */
function companiesOf({ companies }: FieldValues, own: string | null): string[] {
  return [...new Set(sirensIn(companies ?? ''))].filter((siren) => siren !== own);
}

/** A company is of one group only: naming its SIREN shows the group that there is already (requirement 259). */
function whyNot({ fields }: RequestState, { client, groups }: RequestFacts): Refusal | null {
  if (groups === null) return null;
  const { ofClient, taken, named } = groups;
  if (ofClient)
    return refuse('company_in_group', {
      params: { company: client.legalName, group: `${ofClient.code} - ${ofClient.label}` },
    });
  const [first] = taken.filter(({ siren }) => companiesOf(fields, client.siren).includes(siren));
  if (first)
    return refuse('company_in_group', { params: { company: first.siren, group: `${first.code} - ${first.label}` } });
  return named ? refuse('group_exists', { params: { group: `${named.code} - ${named.label}` } }) : null;
}

function mayBeMade({ client, groups }: RequestFacts): Refusal | null {
  if (client.leftOn !== null) return refuse('client_left');
  const own = groups?.ofClient;
  return own
    ? refuse('company_in_group', { params: { company: client.legalName, group: `${own.code} - ${own.label}` } })
    : null;
}

/** "Ajout de groupe client": the client is its principal company, the others are given by SIREN; the code comes before the mail (requirements 256-262, D25). */
export const clientGroupTemplate: RequestTemplate = {
  ...deskRules({
    process: 'clientGroup',
    version: 3,
    steps: [{ node: 'createGroup', by: 'process' }],
    mayBeMade,
    whyNot,
    consequence: ({ fields }, { client, groups }) => ({
      step: 'createGroup',
      code: nextGroupCode(groups?.lastCode ?? null),
      label: groupLabel(fields['name'] ?? ''),
      name: fields['name'] ?? '',
      kind: fields['kind'] ?? '',
      principalSiren: client.siren,
      secondarySirens: companiesOf(fields, client.siren),
    }),
  }),
  kind: 'clientGroup',
  group: 'assistance',
  models: modelOf('clientGroup', 'Ajout de groupe client'),
  contexts: ['account'],
  reads: ['groups'],
  barredBy: ['groups'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'name', kind: 'text', required: true, max: 60, cutAt: GROUP_LABEL_LENGTH },
    { key: 'kind', kind: 'choice', required: true, options: groupKinds },
    { key: 'companies', kind: 'sirens', hint: true, required: true },
    { key: 'explanation', kind: 'longText', required: true },
  ],
  checklist: () => [detailsLine],
  prefill: ({ client }) => ({ name: { value: client.tradeName.slice(0, 60), from: 'fromAccount' } }),
  resolvedAs: 'groupCreated',
};
