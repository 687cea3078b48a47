import { refuse, type Refusal } from '../errors/refusal';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import { deskRules } from './desk';
import type { FieldValues } from './field';
import { detailsLine, documentLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

const siretOf = ({ siret }: FieldValues): string => (siret ?? '').replace(/\s/g, '');
const typed = (value: string | undefined): string | null => value?.trim() || null;

/** A site is an establishment of a company: until there is a SIREN there is nothing to attach it to. */
function mayBeMade({ client }: RequestFacts): Refusal | null {
  if (client.leftOn !== null) return refuse('client_left');
  return client.siren === null ? refuse('client_without_siren') : null;
}

function whyNot({ fields }: RequestState, { client, sites }: RequestFacts): Refusal | null {
  const siret = siretOf(fields);
  if (client.siren !== null && !siret.startsWith(client.siren))
    return refuse('siret_of_another_siren', { params: { siren: client.siren } });
  const there = sites?.find((site) => site.siret === siret);
  return there ? refuse('site_exists', { params: { site: there.name } }) : null;
}

/** Another establishment of a client under its own SIREN, asked for when the signed letter is handed over (requirements 39-40, D1). */
export const additionalSiteTemplate: RequestTemplate = {
  ...deskRules({
    process: 'additionalSite',
    version: 1,
    steps: [{ node: 'openSite', by: 'process' }],
    mayBeMade,
    whyNot,
    consequence: ({ fields }) => ({
      step: 'openSite',
      siret: siretOf(fields),
      name: (fields['name'] ?? '').trim(),
      addressLine: typed(fields['addressLine']),
      postcode: typed(fields['postcode']),
      city: typed(fields['city']),
    }),
  }),
  kind: 'additionalSite',
  group: 'assistance',
  models: modelOf('additionalSite', 'Site additionnel'),
  contexts: ['account', 'opportunity', 'mission'],
  reads: ['sites'],
  sole: false,
  serviceLevel: 'other',
  fields: [
    { key: 'siret', kind: 'siret', required: true, hint: true, max: 20 },
    { key: 'name', kind: 'text', required: true, hint: true, max: 200 },
    { key: 'addressLine', kind: 'text', required: true, max: 200 },
    { key: 'postcode', kind: 'text', required: true, max: 10 },
    { key: 'city', kind: 'text', required: true, max: 100 },
    { key: 'explanation', kind: 'longText' },
  ],
  checklist: () => [detailsLine, documentLine('engagementLetter', 'engagement_letter')],
  prefill: ({ client }) => ({ name: { value: client.tradeName.slice(0, 200), from: 'fromAccount' } }),
  resolvedAs: 'siteOpened',
};
