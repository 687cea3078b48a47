/** The papers by which a client is known, derived from its file. */
import { IN_REGISTRATION } from '../identity/legalForm';
import type { ClientFile } from '../processes/request/facts';
import { documentLine, textLine, type ChecklistLine } from './lines';

const identity = documentLine('identity', 'identity');
const articles = documentLine('articles', 'articles');
const beneficialOwners = documentLine('beneficialOwners', 'beneficial_owners');
const ownerIdentity = documentLine('beneficialOwnerIdentity', 'beneficial_owner_identity');
const activity = textLine('activity');

/** Categories 92 and 93 of INSEE: associations and foundations have members, no capital and no entry at the trade register. */
function hasNoCapital(legalForm: string): boolean {
  return /^9[23]/.test(legalForm);
}

/**
 * A natural person has no KBIS, no articles and no beneficial owners but themselves (D18, requirement 280). An association
 * has no KBIS; a company that is being registered has none yet.
 */
export function knowYourClient({
  legalStructure,
  legalForm,
}: Pick<ClientFile, 'legalStructure' | 'legalForm'>): ChecklistLine[] {
  if (legalStructure === 'natural_person') return [identity, activity];
  if (hasNoCapital(legalForm)) return [identity, beneficialOwners, ownerIdentity, articles, activity];
  const chart = documentLine('ownershipChart', 'ownership_chart');
  if (legalForm === IN_REGISTRATION) return [chart, identity, ownerIdentity, articles, activity];
  return [chart, identity, documentLine('kbis', 'kbis'), beneficialOwners, ownerIdentity, articles, activity];
}
