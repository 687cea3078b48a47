import { auditOutcomes } from '../../../contracts/audit';
import { idOf, oneOf, textOf, written } from '../../format/address';

/** The filters as they stand in the address: `?du=2026-11-01&issue=refused&dossier=DEM-000012`. */
export interface AuditSearch {
  du?: string;
  au?: string;
  personne?: string;
  action?: string;
  issue?: (typeof auditOutcomes)[number];
  /** The number or the id of a record. */
  dossier?: string;
}

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) ? value : undefined;

export function readAuditSearch({ du, au, personne, action, issue, dossier }: Record<string, unknown>): AuditSearch {
  return written({
    du: dayOf(du),
    au: dayOf(au),
    personne: idOf(personne),
    action: textOf(action, 60),
    issue: oneOf(auditOutcomes, issue),
    dossier: textOf(dossier, 40),
  });
}

/** What the server is asked. */
export function auditQuery({ du, au, personne, action, issue, dossier }: AuditSearch) {
  const objectId = idOf(dossier);
  return written({
    from: du,
    to: au,
    personId: personne,
    action,
    outcome: issue,
    objectId,
    number: objectId === undefined ? dossier?.trim() : undefined,
  });
}

export const isFiltered = (search: AuditSearch): boolean => Object.keys(written(search)).length > 0;
