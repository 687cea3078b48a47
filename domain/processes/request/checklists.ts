import type { RequestKind } from '../../cases/kinds';

/** One line to fill and to judge: what it wants, and the kind of document that answers it. */
export interface ChecklistLine {
  key: string;
  required: boolean;
  wants: 'document' | 'text';
  documentKind: string | null;
}

export interface ChecklistSubject {
  legalStructure: 'legal_person' | 'natural_person';
  paymentMethod?: string | undefined;
}

function document(key: string, documentKind: string): ChecklistLine {
  return { key, required: true, wants: 'document', documentKind };
}

const activity: ChecklistLine = { key: 'activity', required: true, wants: 'text', documentKind: null };

/** A natural person has no KBIS, no articles and no beneficial owners but themselves (D18, requirement 280). */
function acceptanceLines(legalStructure: ChecklistSubject['legalStructure']): ChecklistLine[] {
  if (legalStructure === 'natural_person') return [document('identity', 'identity'), activity];
  return [
    document('ownershipChart', 'ownership_chart'),
    document('identity', 'identity'),
    document('kbis', 'kbis'),
    document('beneficialOwners', 'beneficial_owners'),
    document('beneficialOwnerIdentity', 'beneficial_owner_identity'),
    document('articles', 'articles'),
    activity,
  ];
}

function missionSetupLines(paymentMethod: string | undefined): ChecklistLine[] {
  const letter = document('engagementLetter', 'engagement_letter');
  // A direct debit needs the bank details and the signed mandate (requirement 288).
  return paymentMethod === 'direct_debit' ? [letter, document('bankDetails', 'bank_details'), document('sepaMandate', 'sepa_mandate')] : [letter];
}

/** The lines of a request, derived from the client file and what the request says. */
export function checklistFor(template: RequestKind, subject: ChecklistSubject): ChecklistLine[] {
  if (template === 'acceptance') return acceptanceLines(subject.legalStructure);
  if (template === 'missionSetup') return missionSetupLines(subject.paymentMethod);
  return [];
}

/** What a stored line wants, by its key. */
export function lineByKey(key: string): ChecklistLine | null {
  const all = [...acceptanceLines('legal_person'), ...missionSetupLines('direct_debit')];
  return all.find((line) => line.key === key) ?? null;
}
