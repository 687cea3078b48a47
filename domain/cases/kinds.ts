/** Kinds that Business Support handles, each made from the request template of the same name. */
export const requestKinds = [
  'acceptance',
  'missionSetup',
  'lossArchival',
  'creditNote',
  'billingChange',
  'sepaMandate',
  'otherRequest',
  'onboarding',
  'missionChange',
  'clientChange',
  'additionalSite',
  'clientExit',
  'clientGroup',
  'stageReturn',
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Whatever has a process is a case of one of these kinds; the kind is also the name of its workflow and of its graph. */
export const caseKinds = ['opportunity', 'proposalApproval', ...requestKinds] as const;
export type CaseKind = (typeof caseKinds)[number];

export function isCaseKind(kind: string): kind is CaseKind {
  return (caseKinds as readonly string[]).includes(kind);
}

export function isRequestKind(kind: string): kind is RequestKind {
  return (requestKinds as readonly string[]).includes(kind);
}

/** All that a workflow is started or told with: no content, no personal data. */
export interface CaseRef {
  kind: CaseKind;
  caseId: string;
}

/** Whatever runs in the engine: the process of a case, or a bulk of commands. */
export interface RunRef {
  kind: CaseKind | 'bulk';
  caseId: string;
}

/** One run per row: its id derives from it. */
export function workflowIdOf({ kind, caseId }: RunRef): string {
  return `${kind}/${caseId}`;
}

/** Says "Postgres knows more than you read"; carries nothing, so that lost, doubled or reordered ones do no harm. */
export const newsSignalName = 'news';
