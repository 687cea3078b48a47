import { writeParties } from '../acceptance/parties';
import { formatAmount } from '../money/cents';
import { acceptanceRules } from '../processes/acceptance/rules';
import type { RequestFacts } from '../processes/request/facts';
import { DEFAULT_MAX, type FieldValues, type TemplateField } from './field';
import { knowYourClient } from './knowYourClient';
import { detailsLine } from './lines';
import type { Prefilled, RequestTemplate } from './template';

const variants = ['new_client', 'existing_client', 'third_party'] as const;
const titles: Readonly<Record<(typeof variants)[number], string>> = {
  new_client: 'Acceptation nouveau client / nouvelle mission',
  existing_client: 'Acceptation mission sur client existant',
  third_party: 'Acceptation tiers externe',
};

/** What the question of independence wants to know of the mission (requirements 249-251). */
const ofMission: readonly TemplateField[] = [
  { key: 'partnerId', kind: 'person', section: 'mission' },
  { key: 'taxonomy', kind: 'choice', list: 'taxonomy', max: 60, section: 'mission' },
  { key: 'missionDescription', kind: 'longText', section: 'mission', hint: true },
  { key: 'periodFees', kind: 'money', section: 'mission' },
  { key: 'missionStartsOn', kind: 'date', section: 'mission' },
  { key: 'missionEndsOn', kind: 'date', notBefore: 'missionStartsOn', section: 'mission' },
];

/** And of who engages (requirements 247, 248, 252); the final client is the account of the request. */
const ofParties: readonly TemplateField[] = [
  { key: 'networkEntityId', kind: 'text', section: 'parties', hint: true, max: 40 },
  { key: 'parentCompany', kind: 'company', section: 'parties', hint: true },
  { key: 'owners', kind: 'owners', section: 'parties', hint: true },
  { key: 'otherParties', kind: 'parties', section: 'parties', hint: true },
];

function ofOpportunity({ planned, proposal }: RequestFacts): Record<string, Prefilled> {
  if (planned === null) return {};
  // A draft that nobody priced yet is worth nothing, and tells no fees.
  const priced = proposal !== null && proposal.netCents > 0 ? proposal.netCents : null;
  const fees = priced ?? planned.euroCents ?? 0;
  const told: readonly [string, string | null, Prefilled['from']][] = [
    ['partnerId', planned.partnerId, 'fromOpportunity'],
    ['missionDescription', planned.name.slice(0, DEFAULT_MAX), 'fromOpportunity'],
    ['periodFees', fees > 0 ? formatAmount(fees) : null, priced === null ? 'fromOpportunity' : 'fromProposal'],
    ['missionStartsOn', planned.startsOn, 'fromOpportunity'],
    ['missionEndsOn', planned.endsOn, 'fromOpportunity'],
  ];
  return Object.fromEntries(told.flatMap(([key, value, from]) => (value === null ? [] : [[key, { value, from }]])));
}

function prefill(facts: RequestFacts): Record<string, Prefilled> {
  const { client, parent } = facts;
  return {
    variant: { value: client.kind === 'client' ? 'existing_client' : 'new_client', from: 'fromAccount' },
    ...ofOpportunity(facts),
    ...(parent && {
      parentCompany: {
        value: writeParties([{ name: parent.name, siren: parent.siren ?? '', share: '' }]),
        from: 'fromGroup' as const,
      },
    }),
  };
}

/** What the opportunity says of the mission was judged with it; what is said of the parties is judged here, as one line. */
function saysParties(fields: FieldValues): boolean {
  return ['taxonomy', ...ofParties.map(({ key }) => key)].some((key) => (fields[key] ?? '') !== '');
}

/** Acceptmi: three variants, one process (D18, requirements 276-282). */
export const acceptanceTemplate: RequestTemplate = {
  ...acceptanceRules,
  kind: 'acceptance',
  group: 'acceptance',
  models: variants.map((variant) => ({ key: `acceptance.${variant}`, title: titles[variant], preset: { variant } })),
  contexts: ['opportunity'],
  reads: ['parent'],
  sole: true,
  serviceLevel: 'acceptance',
  fields: [{ key: 'variant', kind: 'choice', required: true, options: variants }, ...ofMission, ...ofParties],
  checklist: (client, fields) => [...knowYourClient(client), ...(saysParties(fields) ? [detailsLine] : [])],
  prefill,
  resolvedAs: 'granted',
};
