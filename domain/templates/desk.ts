/** The rules of a template on the desk's own process: what keeps it from going on is asked when it is made, sent, passed and carried out. */
import { decided, type Decision } from '../cases/decision';
import type { CaseKind } from '../cases/kinds';
import { refuse, type Refusal } from '../errors/refusal';
import { deskGraph, type DeskStep } from '../processes/desk/graph';
import { whyLinesHold } from '../processes/request/checklist';
import type { RequestEvent } from '../processes/request/events';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import type { Consequence } from './consequences';
import type { TemplateRules } from './template';

interface DeskRules {
  process: CaseKind;
  version: number;
  steps: readonly DeskStep[];
  mayBeMade?: (facts: RequestFacts) => Refusal | null;
  /** Why what it asks cannot be done, beyond its fields one by one. */
  whyNot?: (state: RequestState, facts: RequestFacts) => Refusal | null;
  /** What a step of the process writes. */
  consequence?: (state: RequestState, facts: RequestFacts, step: string) => Consequence;
}

const always = () => null;

export function deskRules({
  process,
  version,
  steps,
  mayBeMade = always,
  whyNot = always,
  consequence,
}: DeskRules): TemplateRules {
  const barred = (state: RequestState, facts: RequestFacts) => mayBeMade(facts) ?? whyNot(state, facts);
  return {
    graph: deskGraph(process, version, steps),
    mayBeMade,
    maySubmit: barred,
    onOutcome: (state, facts) => whyLinesHold(state) ?? barred(state, facts) ?? decided(),
    carryOut: (state, facts, step): Decision<RequestEvent> => {
      const begins = steps.some(({ node, by }) => node === step && by === 'process');
      const refusal = begins ? barred(state, facts) : null;
      if (refusal) return refusal;
      const data = consequence?.(state, facts, step);
      return data?.step === step ? decided({ type: 'carriedOut', data }) : refuse('not_allowed');
    },
  };
}
