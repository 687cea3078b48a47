/** Kinds of work that have a service level of their own; every other template falls under `other` (D20). */
export const serviceLevelKinds = ['acceptance', 'missionSetup', 'lossArchival', 'billing', 'creditNote', 'other'] as const;
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
};

/** The level that a template falls under. */
export function serviceLevelKind(template: string): ServiceLevelKind {
  return serviceLevelKinds.find((kind) => kind === template) ?? 'other';
}

/** Business minutes in which Business Support answers a request made from this template. */
export function budgetMinutes(template: string, levels: ServiceLevels = DEFAULT_SERVICE_LEVELS): number {
  return levels[serviceLevelKind(template)];
}
