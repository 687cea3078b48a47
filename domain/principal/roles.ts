/** Roles of people (glossary); each is held over a business unit, hub, region or company. */
export const roles = [
  'consultant',
  'business_support',
  'support_supervisor',
  'client_relations',
  'bu_head',
  'hub_director',
  'regional_offer_head',
  'development_team',
  'development_lead',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

export interface RoleGrant {
  role: Role;
  scope: 'bu' | 'hub' | 'region' | 'company';
  scopeId: string;
}
