import type { Decision } from '../cases/decision';
import { decided } from '../cases/decision';
import { isRefusal, refuse } from '../errors/refusal';
import type { RequestEvent } from '../processes/request/events';
import { returnReasons } from '../processes/stageReturn/announced';
import { effectsOfReturn, isStillSo, whyNotReturned } from '../processes/stageReturn/effects';
import { deskRules } from './desk';
import { detailsLine } from './lines';
import { modelOf, type RequestTemplate, type TemplateRules } from './template';

const rules = deskRules({
  process: 'stageReturn',
  version: 2,
  steps: [{ node: 'returnToQualification', by: 'process' }],
  mayBeMade: ({ stageReturn }) => whyNotReturned(stageReturn),
});

/** Business Support agrees to what it was shown, and to nothing else. */
const agree: TemplateRules['onOutcome'] = (state, facts, node, completion): Decision<RequestEvent> => {
  const held = rules.onOutcome(state, facts, node, completion);
  if (isRefusal(held) || completion.outcome !== 'passed' || !facts.stageReturn) return held;
  if (!isStillSo(completion.announced ?? [], facts.stageReturn)) return refuse('announcement_stale');
  return decided({ type: 'returnAgreed', data: { effects: effectsOfReturn(facts.stageReturn) } });
};

/** Back from Proposition to Qualification, by Business Support because documents exist (D17). */
export const stageReturnTemplate: RequestTemplate = {
  ...rules,
  onOutcome: agree,
  kind: 'stageReturn',
  group: 'assistance',
  models: modelOf('stageReturn', 'Retour à la qualification'),
  contexts: ['opportunity'],
  reads: ['stageReturn'],
  barredBy: ['stageReturn'],
  sole: true,
  serviceLevel: 'other',
  fields: [
    { key: 'reason', kind: 'choice', required: true, options: returnReasons },
    { key: 'explanation', kind: 'longText', required: true, max: 500 },
  ],
  checklist: () => [detailsLine],
  prefill: () => ({}),
  resolvedAs: 'wentBack',
};
