import { refuse, type Refusal } from '../errors/refusal';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import type { ClientService } from './consequences';
import { deskRules } from './desk';
import type { FieldValues } from './field';
import { knowYourClient } from './knowYourClient';
import { detailsLine } from './lines';
import { modelOf, type RequestTemplate } from './template';

/** An existing client is brought on board; a prospect goes through its acceptance first. */
function mayBeMade({ client }: RequestFacts): Refusal | null {
  if (client.leftOn !== null) return refuse('client_left');
  return client.kind === 'client' ? null : refuse('client_is_prospect');
}

function withVault({ vault }: FieldValues): boolean {
  return vault === 'yes';
}

/** A vault that nobody may open is no vault (requirements 81, 95). */
function whyNot({ fields }: RequestState, { client }: RequestFacts): Refusal | null {
  return withVault(fields) && !client.hasVaultContact ? refuse('vault_contact_missing') : null;
}

function services(fields: FieldValues): ClientService[] {
  return [
    'platform',
    ...(withVault(fields) ? (['vault'] as const) : []),
    ...(fields['invoicePdf'] === 'yes' ? (['invoice_pdf'] as const) : []),
  ];
}

/** "Embarquement complet": the whole file is checked, the client connected to the platform, its services open the day after (requirement 265, D26). */
export const onboardingTemplate: RequestTemplate = {
  ...deskRules({
    process: 'onboarding',
    version: 4,
    steps: [
      { node: 'connect', by: 'business_support' },
      { node: 'openServices', by: 'process' },
    ],
    mayBeMade,
    whyNot,
    consequence: ({ fields }) => ({
      step: 'openServices',
      services: services(fields),
      administrator: fields['administratorEmail'] ?? '',
    }),
  }),
  kind: 'onboarding',
  group: 'acceptance',
  models: modelOf('onboarding', 'Embarquement complet'),
  contexts: ['account', 'mission'],
  sole: false,
  serviceLevel: 'acceptance',
  fields: [
    { key: 'administratorName', kind: 'text', required: true, hint: true, max: 120 },
    { key: 'administratorEmail', kind: 'email', required: true, max: 200 },
    { key: 'vault', kind: 'choice', hint: true, required: true, options: ['yes', 'no'] },
    { key: 'invoicePdf', kind: 'choice', required: true, options: ['yes', 'no'] },
    { key: 'explanation', kind: 'longText' },
  ],
  checklist: (client) => [detailsLine, ...knowYourClient(client)],
  prefill: ({ client }) => ({
    vault: { value: client.hasVaultContact ? 'yes' : 'no', from: 'fromAccount' },
    invoicePdf: { value: 'yes', from: 'fromRule' },
  }),
  resolvedAs: 'onboarded',
};
