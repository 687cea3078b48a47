import { IN_REGISTRATION } from '../identity/legalForm';
import { acceptanceRules } from '../processes/acceptance/rules';
import type { ClientFile } from '../processes/request/facts';
import { documentLine, textLine, type ChecklistLine } from './lines';
import type { RequestTemplate } from './template';

const variants = ['new_client', 'existing_client', 'third_party'] as const;
const titles: Readonly<Record<(typeof variants)[number], string>> = {
  new_client: 'Acceptation nouveau client / nouvelle mission',
  existing_client: 'Acceptation mission sur client existant',
  third_party: 'Acceptation tiers externe',
};

const identity = documentLine('identity', 'identity');
const articles = documentLine('articles', 'articles');
const beneficialOwners = documentLine('beneficialOwners', 'beneficial_owners');
const ownerIdentity = documentLine('beneficialOwnerIdentity', 'beneficial_owner_identity');
const activity = textLine('activity');

/** Categories 92 and 93 of INSEE: associations and foundations have members, no capital and no entry at the trade register. */
function hasNoCapital(legalForm: string): boolean {
  return /^9[23]/.test(legalForm);
}

/**
 * A natural person has no KBIS, no articles and no beneficial owners but themselves (D18, requirement 280). An association
 * has no KBIS; a company that is being registered has none yet.
 */
function lines({ legalStructure, legalForm }: Pick<ClientFile, 'legalStructure' | 'legalForm'>): ChecklistLine[] {
  if (legalStructure === 'natural_person') return [identity, activity];
  if (hasNoCapital(legalForm)) return [identity, beneficialOwners, ownerIdentity, articles, activity];
  const chart = documentLine('ownershipChart', 'ownership_chart');
  if (legalForm === IN_REGISTRATION) return [chart, identity, ownerIdentity, articles, activity];
  return [chart, identity, documentLine('kbis', 'kbis'), beneficialOwners, ownerIdentity, articles, activity];
}

/** Acceptmi: three variants, one process (D18, requirements 276-282). */
export const acceptanceTemplate: RequestTemplate = {
  ...acceptanceRules,
  kind: 'acceptance',
  group: 'acceptance',
  models: variants.map((variant) => ({ key: `acceptance.${variant}`, title: titles[variant], preset: { variant } })),
  contexts: ['opportunity'],
  sole: true,
  serviceLevel: 'acceptance',
  fields: [{ key: 'variant', kind: 'choice', required: true, options: variants }],
  checklist: (client) => lines(client),
  prefill: ({ client }) => ({ variant: { value: client.kind === 'client' ? 'existing_client' : 'new_client', from: 'fromAccount' } }),
  resolvedAs: 'granted',
};
