import { lossArchivalRules } from '../processes/lossArchival/rules';
import { modelOf, type RequestTemplate } from './template';

/** Archiving an opportunity lost at Proposition (D16, requirements 186-196). */
export const lossArchivalTemplate: RequestTemplate = {
  ...lossArchivalRules,
  kind: 'lossArchival',
  group: 'assistance',
  models: modelOf('lossArchival', 'Archivage d’une opportunité perdue'),
  contexts: ['opportunity'],
  sole: true,
  serviceLevel: 'lossArchival',
  fields: [
    { key: 'lossReason', kind: 'choice', required: true, list: 'lossReason', max: 60 },
    { key: 'lostOn', kind: 'date', required: true, day: 'past' },
    { key: 'competitor', kind: 'text', max: 200 },
    { key: 'reviveOn', kind: 'date', day: 'future' },
    { key: 'comment', kind: 'longText' },
  ],
  checklist: () => [],
  prefill: () => ({}),
  resolvedAs: 'archived',
};
