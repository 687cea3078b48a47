import type { LegalStructure } from '../../identity/legalForm';
import type { Instalment } from '../../billing/schedule';
import type { Cents } from '../../money/cents';
import type { HeldPaper } from '../../templates/lines';
import type { ReturnFacts } from '../stageReturn/announced';

/** The client file, as rules and checklists read it. */
export interface ClientFile {
  number: string;
  /** A prospect keeps its first number when it becomes a client (D29). */
  formerNumber: string | null;
  legalName: string;
  tradeName: string;
  kind: 'prospect' | 'client';
  siren: string | null;
  legalStructure: LegalStructure;
  legalForm: string;
  accountManagerId: string | null;
  /** The latest paper of each kind. */
  papers: readonly HeldPaper[];
  hasMandate: boolean;
  /** Somebody of the client may open the vault. */
  hasVaultContact: boolean;
  /** The day the relation ended; null while it lasts. */
  leftOn: string | null;
  /** It has an opportunity or a mission, within the wall of whoever asks. */
  hasWork: boolean;
}

/** A mission under way, with what it has billed and has to bill. */
export interface LiveMission {
  id: string;
  number: string;
  instalments: readonly Instalment[];
}

/** What still ties the firm to the client. */
export interface ClientBonds {
  /** Of the request's own business unit. */
  missions: readonly LiveMission[];
  /** Opportunities that are neither won nor lost, of the request's own business unit. */
  openOpportunities: number;
  /** Missions under way and open opportunities of other business units of the company. */
  elsewhere: number;
  /** Every document of the account. */
  documents: readonly { id: string; kind: string }[];
}

export interface MissionFact {
  id: string;
  number: string;
  state: 'AVV' | 'CHK' | 'REA' | 'TER' | 'PER';
  hasTimeOrExpenses: boolean;
  endsOn: string;
  deliveryLeadId: string | null;
}

/** The billing schedule of the mission, and what was credited back. */
export interface BillingFact {
  totalCents: Cents;
  creditedCents: Cents;
  instalments: readonly Instalment[];
}

export interface NamedGroup {
  code: string;
  label: string;
}

/** Client groups that a new one would meet, in the whole company. */
export interface GroupFacts {
  lastCode: string | null;
  /** The group that stands under this label already. */
  named: NamedGroup | null;
  /** The client's own. */
  ofClient: NamedGroup | null;
  /** Groups that hold a company which the request names. */
  taken: readonly (NamedGroup & { siren: string })[];
}

/** What the opportunity says of the mission to come. */
export interface PlannedMission {
  name: string;
  partnerId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  euroCents: Cents | null;
}

/** The principal company of the client's group. */
export interface ParentFact {
  name: string;
  siren: string | null;
}

/** An establishment of the client, as its account holds it. */
export interface SiteFact {
  siret: string | null;
  name: string;
}

/** What the rules of a request need to know of the world, read in the transaction that decides. */
export interface RequestFacts {
  /** Today in Europe/Paris. */
  today: string;
  client: ClientFile;
  opportunityStage: 'identification' | 'qualification' | 'proposition' | 'won' | 'lost' | null;
  opportunityNumber: string | null;
  opportunityManagerId: string | null;
  planned: PlannedMission | null;
  mission: MissionFact | null;
  proposal: {
    id: string;
    state: string;
    netCents: Cents;
    letterSigned: boolean;
    letterId: string | null;
    signedOn: string | null;
  } | null;
  /** The engagement letter that the request names, if it exists on the account. */
  letter: { documentId: string; feeCents: Cents } | null;
  billing: BillingFact | null;
  /** Read for templates that say so in `reads`; null for others. */
  bonds: ClientBonds | null;
  groups: GroupFacts | null;
  sites: readonly SiteFact[] | null;
  /** Null as well where the client is of no group, or is its principal company. */
  parent: ParentFact | null;
  stageReturn: ReturnFacts | null;
  /** Whether the opportunity and the mission that the request names in words exist on this client; null when it names none. */
  named: { opportunity: boolean | null; mission: boolean | null };
  /** Months for which a granted acceptance stays valid ⚙. */
  acceptanceValidityMonths: number;
}
