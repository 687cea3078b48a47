/**
 * What an acceptance and the question of independence ask for (requirements 245-252). Which papers a legal structure calls for is
 * the checklist's own rule (`knowYourClient`, D18): the table asks it, and has none of its own.
 */
import { IN_REGISTRATION } from '../identity/legalForm';
import type { LegalStructure } from '../identity/legalForm';
import { knowYourClient } from '../templates/knowYourClient';

/** Clients whose papers differ, by one that stands for them. */
export const clientKinds = ['company', 'inRegistration', 'association', 'naturalPerson'] as const;
export type ClientKind = (typeof clientKinds)[number];

const standsFor: Readonly<Record<ClientKind, { legalStructure: LegalStructure; legalForm: string }>> = {
  company: { legalStructure: 'legal_person', legalForm: '5710' },
  inRegistration: { legalStructure: 'legal_person', legalForm: IN_REGISTRATION },
  association: { legalStructure: 'legal_person', legalForm: '9220' },
  naturalPerson: { legalStructure: 'natural_person', legalForm: '1000' },
};

export interface PaperRow {
  /** Of a line of the checklist. */
  key: string;
  for: readonly ClientKind[];
}

/** Every line that an acceptance may ask for, with the clients of whom it is asked, in the order of the checklist. */
export function papersByClient(): PaperRow[] {
  const keysOf = (kind: ClientKind) => knowYourClient(standsFor[kind]).map(({ key }) => key);
  const keys = [...new Set(clientKinds.flatMap(keysOf))];
  return keys.map((key) => ({ key, for: clientKinds.filter((kind) => keysOf(kind).includes(key)) }));
}

/** "Freeze", "jusqu’au closing", "post-closing" (requirement 245). */
export const periods = ['freeze', 'closing', 'postClosing'] as const;
export type Period = (typeof periods)[number];

/** Who asks. */
export type PaperSource = 'auditIndependence' | 'network' | 'conflict';

/** Where Jalon holds it; of the search itself, the group that comes of it. */
export type HeldIn = 'groupRequest' | 'account' | 'documents' | 'acceptance';

export interface IndependenceRow {
  key:
    | 'groupSearch'
    | 'entityId'
    | 'ownershipChart'
    | 'partner'
    | 'taxonomy'
    | 'description'
    | 'fees'
    | 'dates'
    | 'finalClient'
    | 'parent'
    | 'otherParties';
  sources: readonly PaperSource[];
  periods: readonly Period[];
  heldIn: readonly HeldIn[];
}

const before = ['freeze', 'closing'] as const satisfies readonly Period[];
const both = ['auditIndependence', 'network'] as const satisfies readonly PaperSource[];

/** The manual's table, row by row (requirements 246-252). */
export const independenceTable: readonly IndependenceRow[] = [
  { key: 'groupSearch', sources: both, periods: before, heldIn: ['groupRequest'] },
  { key: 'entityId', sources: ['network'], periods: before, heldIn: ['acceptance'] },
  { key: 'ownershipChart', sources: [...both, 'conflict'], periods, heldIn: ['documents', 'acceptance'] },
  { key: 'partner', sources: ['network'], periods: before, heldIn: ['acceptance'] },
  { key: 'taxonomy', sources: ['network'], periods: before, heldIn: ['acceptance'] },
  { key: 'description', sources: ['network'], periods: before, heldIn: ['acceptance'] },
  { key: 'fees', sources: ['network'], periods: before, heldIn: ['acceptance'] },
  { key: 'dates', sources: ['network'], periods: before, heldIn: ['acceptance'] },
  { key: 'finalClient', sources: ['network'], periods: before, heldIn: ['account'] },
  { key: 'parent', sources: both, periods: before, heldIn: ['acceptance'] },
  { key: 'otherParties', sources: ['network'], periods: before, heldIn: ['acceptance'] },
];
