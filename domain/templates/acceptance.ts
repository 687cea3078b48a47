import { acceptanceRules } from '../processes/acceptance/rules';
import { knowYourClient } from './knowYourClient';
import type { RequestTemplate } from './template';

const variants = ['new_client', 'existing_client', 'third_party'] as const;
const titles: Readonly<Record<(typeof variants)[number], string>> = {
  new_client: 'Acceptation nouveau client / nouvelle mission',
  existing_client: 'Acceptation mission sur client existant',
  third_party: 'Acceptation tiers externe',
};

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
  checklist: (client) => knowYourClient(client),
  prefill: ({ client }) => ({
    variant: { value: client.kind === 'client' ? 'existing_client' : 'new_client', from: 'fromAccount' },
  }),
  resolvedAs: 'granted',
};
