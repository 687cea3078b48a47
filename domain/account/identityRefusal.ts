import { refuse, type Refusal } from '../errors/refusal';
import { IN_REGISTRATION, legalStructureOf, missingForStructure, type LegalStructure } from '../identity/legalForm';
import type { AccountFields } from './fields';

/** A company being registered is kept as a legal person until its form is known. */
export function structureFor(legalForm: string): LegalStructure {
  return legalStructureOf(legalForm) ?? 'legal_person';
}

/**
 * Why these fields do not identify an account, or null: without a SIREN its form says that it is being registered
 * (D1, requirement 49), and a natural person has a name and a telephone (requirement 53). Holds on creation and on edit.
 */
export function identityRefusal(siren: string | null, fields: AccountFields): Refusal | null {
  if (siren === null && fields.legalForm !== IN_REGISTRATION)
    return refuse('siren_invalid', { params: { problem: 'siren_missing' } });
  const missing = missingForStructure(structureFor(fields.legalForm), fields);
  return missing.length > 0 ? refuse('natural_person_incomplete', { missing }) : null;
}
