/** Records of Jalon as far as they are read for HubSpot: what is not here cannot leave, whatever a list says. */
import type { InteractionKind } from '../interaction/kinds';
import type { Stage } from '../opportunity/stage';

export interface CompanySource {
  object: 'company';
  id: string;
  number: string;
  kind: 'prospect' | 'client';
  legalName: string;
  tradeName: string;
  siren: string | null;
  naturalPerson: boolean;
  /** The company asked the register not to show it. */
  nonDiffusible: boolean;
  hasLeft: boolean;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
  source: string | null;
  ownerEmail: string | null;
}

export interface ContactSource {
  object: 'contact';
  id: string;
  companyId: string;
  /** Of the account it belongs to. */
  naturalPerson: boolean;
  hasLeft: boolean;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  title: string | null;
}

export interface DealSource {
  object: 'deal';
  id: string;
  companyId: string;
  contactId: string | null;
  hasLeft: boolean;
  number: string;
  name: string;
  stage: Stage;
  euroCents: number | null;
  expectedSignatureOn: string | null;
  ownerEmail: string | null;
}

export interface ActivitySource {
  object: 'activity';
  id: string;
  companyId: string;
  dealId: string | null;
  contactIds: readonly string[];
  hasLeft: boolean;
  kind: InteractionKind;
  subject: string;
  comment: string | null;
  startsAt: Date;
  endsAt: Date;
  done: boolean;
  ownerEmail: string | null;
}

export type HubspotSource = CompanySource | ContactSource | DealSource | ActivitySource;
