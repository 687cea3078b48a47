/**
 * Kinds of work that have a service level of their own (D20): Business Support's answer to a request, by template, then one
 * task that is back with its requester or waits for its approver. Every other template falls under `other`.
 */
export const serviceLevelKinds = [
  'acceptance',
  'missionSetup',
  'lossArchival',
  'billing',
  'creditNote',
  'other',
  'requester',
  'approver',
] as const;
export type ServiceLevelKind = (typeof serviceLevelKinds)[number];

/** Business minutes; each is a dated setting. */
export type ServiceLevels = Readonly<Record<ServiceLevelKind | 'firstLook', number>>;

const HOUR = 60;

export const DEFAULT_SERVICE_LEVELS: ServiceLevels = {
  firstLook: 4 * HOUR,
  acceptance: 16 * HOUR,
  missionSetup: 24 * HOUR,
  lossArchival: 16 * HOUR,
  billing: 16 * HOUR,
  creditNote: 16 * HOUR,
  other: 24 * HOUR,
  requester: 16 * HOUR,
  approver: 8 * HOUR,
};

/** The level that a template, or a task outside Business Support, falls under. */
export function serviceLevelKind(work: string): ServiceLevelKind {
  return serviceLevelKinds.find((kind) => kind === work) ?? 'other';
}
