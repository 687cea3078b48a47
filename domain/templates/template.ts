/** What a request template is: one definition that the catalogue, the form, the API, the checklist, the rules and the process share. */
import type { Decision } from '../cases/decision';
import type { RequestKind } from '../cases/kinds';
import type { Refusal } from '../errors/refusal';
import type { ProcessGraph } from '../processes/graph';
import type { RequestEvent } from '../processes/request/events';
import type { RequestFacts } from '../processes/request/facts';
import type { RequestState } from '../processes/request/state';
import type { ProvenanceKey } from '../said/keys';
import type { ServiceLevelKind } from '../serviceLevel/levels';
import type { Completion } from '../tasks/task';
import type { FieldValues, TemplateField } from './field';
import type { ChecklistLine } from './lines';

/** The three groups of the manual's catalogue (requirements 265-267). */
export const templateGroups = ['acceptance', 'mission', 'assistance'] as const;
export type TemplateGroup = (typeof templateGroups)[number];

/** What a request may be made from. */
export const requestContexts = ['opportunity', 'mission', 'account'] as const;
export type RequestContext = (typeof requestContexts)[number];

/** An entry of the catalogue: a template, some of its fields set already. */
export interface Model {
  /** Unique in the catalogue; its French name stands under it. */
  key: string;
  /** What a request made from it is called until somebody writes another title. */
  title: string;
  preset: FieldValues;
}

export interface Prefilled {
  value: string;
  from: ProvenanceKey;
  /** Values that the sentence names: a day, a number. */
  params?: Record<string, string>;
}

/** How a request that was carried out can have ended. */
export const resolutions = [
  'granted',
  'configured',
  'archived',
  'credited',
  'rescheduled',
  'recorded',
  'handled',
  'onboarded',
  'missionChanged',
  'clientChanged',
  'siteOpened',
  'clientLeft',
  'groupCreated',
  'wentBack',
] as const;
export type Resolution = (typeof resolutions)[number];

export interface TemplateRules {
  graph: ProcessGraph;
  /** What this template needs before a draft is made; asked again when it is sent. */
  mayBeMade: (facts: RequestFacts) => Refusal | null;
  maySubmit: (state: RequestState, facts: RequestFacts) => Refusal | null;
  /** What follows from an outcome of its own tasks; returns and resubmissions are common to all. */
  onOutcome: (state: RequestState, facts: RequestFacts, node: string, completion: Completion) => Decision<RequestEvent>;
  /** What a step of its process writes, decided on what is true when the step is done. */
  carryOut?: (state: RequestState, facts: RequestFacts, step: string) => Decision<RequestEvent>;
}

export type FactRead = 'bonds' | 'groups' | 'parent' | 'sites' | 'stageReturn';

export interface RequestTemplate extends TemplateRules {
  kind: RequestKind;
  group: TemplateGroup;
  models: readonly Model[];
  contexts: readonly RequestContext[];
  /** Facts that cost a query of their own and that the rules of this template read. */
  reads?: readonly FactRead[];
  /** Of those, what `mayBeMade` looks at: a record's page asks it of every template. */
  barredBy?: readonly FactRead[];
  /** One open request of this template per opportunity; otherwise a second one is only warned of. */
  sole: boolean;
  serviceLevel: ServiceLevelKind;
  fields: readonly TemplateField[];
  /** The lines that Business Support judges, derived from the client file and from what the request says. */
  checklist: (client: RequestFacts['client'], fields: FieldValues) => ChecklistLine[];
  prefill: (facts: RequestFacts, today: string) => Readonly<Record<string, Prefilled>>;
  /** How a request that was carried out ended. */
  resolvedAs: Resolution;
}

/** The one entry of a template that the catalogue shows under its own name. */
export function modelOf(kind: RequestKind, title: string): readonly Model[] {
  return [{ key: kind, title, preset: {} }];
}

/** The entry of the catalogue that these fields were chosen by; the first when none was. */
export function modelFor({ models }: Pick<RequestTemplate, 'models'>, fields: FieldValues): Model | undefined {
  return (
    models.find(({ preset }) => Object.entries(preset).every(([key, value]) => fields[key] === value)) ?? models[0]
  );
}
