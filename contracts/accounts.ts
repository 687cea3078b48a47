import { z } from 'zod';
import {
  accountTextLengths as longest,
  codeLengths,
  contactTextLengths as ofContact,
  MOST_INVOICE_EMAILS,
} from '../domain/account/lengths';
import { clientServices } from '../domain/templates/consequences';
import { liveTargetStates } from '../domain/account/priorityTarget';
import { transmissionProblems, transmittedThings } from '../domain/transmission/transmission';
import { groupPositions } from './groups';
import { operation } from './operation';
import { day, id, idParam, instant, money, page, paging, person, text } from './values';

const email = z.string().trim().max(codeLengths.email).pipe(z.email());
const identifier = z.string().trim().min(9).max(24).meta({ description: '9 or 14 digits, or a French VAT number' });

const accountFields = {
  legalName: text(longest.legalName),
  tradeName: text(longest.tradeName),
  legalForm: text(codeLengths.legalForm),
  apeCode: z.string().max(8).nullable(),
  addressLine: z.string().trim().max(longest.addressLine).nullable(),
  postcode: z.string().trim().max(longest.postcode).nullable(),
  city: z.string().trim().max(longest.city).nullable(),
  civility: z.string().max(codeLengths.civility).nullable(),
  firstName: z.string().trim().max(longest.firstName).nullable(),
  lastName: z.string().trim().max(longest.lastName).nullable(),
  phone: z.string().trim().max(codeLengths.phone).nullable(),
  invoiceEmails: z.array(email).max(MOST_INVOICE_EMAILS),
  sourceType: z.string().max(codeLengths.sourceType).nullable(),
  source: z.string().trim().max(longest.source).nullable(),
  clientLeadPartnerId: id.nullable(),
  accountManagerId: id.nullable(),
  segment: z.string().max(codeLengths.segment).nullable().optional(),
  prioritySector: z.string().max(codeLengths.prioritySector).nullable().optional(),
};

export const site = z.object({
  id,
  siret: z.string().nullable(),
  name: z.string(),
  headOffice: z.boolean(),
  addressLine: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
});

export const account = z.object({
  id,
  number: z.string(),
  formerNumber: z.string().nullable(),
  kind: z.enum(['prospect', 'client']),
  siren: z.string().nullable(),
  legalName: z.string(),
  tradeName: z.string(),
  legalStructure: z.enum(['legal_person', 'natural_person']),
  legalForm: z.string(),
  legalFormLabel: z.string(),
  apeCode: z.string().nullable(),
  apeNomenclature: z.string().nullable(),
  addressLine: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  civility: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  phone: z.string().nullable(),
  invoiceEmails: z.array(z.string()),
  sourceType: z.string().nullable(),
  source: z.string().nullable(),
  segment: z.string().nullable(),
  prioritySector: z.string().nullable(),
  businessUnit: z.object({ id, name: z.string() }),
  clientLeadPartner: person.nullable(),
  accountManager: person.nullable(),
  nonDiffusible: z.boolean(),
  sites: z.array(site),
  counts: z.object({
    contacts: z.number().int(),
    opportunities: z.number().int(),
    openRequests: z.number().int(),
    documents: z.number().int(),
  }),
  acceptance: z.object({ grantedAt: instant, validUntil: day }).nullable(),
  /** The day the relation ended, and why. */
  leftOn: day.nullable(),
  leftReason: z.string().nullable(),
  clientGroup: z.object({ id, code: z.string(), label: z.string(), position: z.enum(groupPositions) }).nullable(),
  /** What the firm has opened to the client, and since when it works. */
  services: z.array(z.object({ service: z.enum(clientServices), effectiveAt: instant })),
  version: z.number().int(),
});
export type AccountView = z.infer<typeof account>;

export const accountCard = z.object({
  id,
  number: z.string(),
  siren: z.string().nullable(),
  name: z.string(),
  legalName: z.string(),
  kind: z.enum(['prospect', 'client']),
  city: z.string().nullable(),
  businessUnit: z.string(),
  clientLeadPartner: z.string().nullable(),
  openOpportunities: z.number().int(),
  /** As their lists call them. */
  segment: z.string().nullable(),
  prioritySector: z.string().nullable(),
  /** In the fiscal year that runs. */
  priorityTarget: z.enum(liveTargetStates).nullable(),
  near: z.boolean().meta({ description: 'Found although something was mistyped' }),
});
export type AccountCard = z.infer<typeof accountCard>;

export const duplicate = z.object({
  id,
  number: z.string(),
  siren: z.string().nullable(),
  name: z.string(),
  tradeName: z.string(),
  kind: z.enum(['prospect', 'client']),
  businessUnit: z.string(),
  owner: z.string().nullable(),
  match: z.enum(['siren', 'name', 'email_domain']),
  visible: z.boolean().meta({ description: 'Whether my business unit works with it already' }),
});
export type Duplicate = z.infer<typeof duplicate>;

export const contactTypes = ['vault', 'dunning', 'signatory'] as const;
const contactFields = {
  civility: text(codeLengths.civility),
  firstName: text(ofContact.firstName),
  lastName: text(ofContact.lastName),
  title: z.string().trim().max(ofContact.title).nullable(),
  department: z.string().trim().max(ofContact.department).nullable(),
  hierarchyLevel: z.string().max(codeLengths.hierarchyLevel).nullable(),
  email: email.nullable(),
  phone: z.string().trim().max(codeLengths.phone).nullable(),
  types: z.array(z.enum(contactTypes)).max(3),
};
/** « Connexion réalisée »: Client Relations alone may send another value than the one that stands (requirement 79). */
const platformConnected = z.boolean();
/** Takes the vault over from whoever opens it, in the same instant: never two, never nobody (requirement 95). */
const handOver = { takeOverVault: z.literal(true).optional() };
export const contact = z.object({
  id,
  accountId: id,
  civility: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  hierarchyLevel: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  types: z.array(z.enum(contactTypes)),
  version: z.number().int(),
  /** When the last entry takes effect on the client platform, and its role for the vault (D26). */
  platformFrom: instant,
  vaultFrom: instant.nullable(),
  /** Since when it is « Connecté », and who of Client Relations said so (requirement 327). */
  platformConnection: z.object({ at: instant, by: z.string() }).nullable(),
});
export type ContactView = z.infer<typeof contact>;

export const transmission = z.object({
  id,
  what: z.enum(transmittedThings),
  /** Null of what concerns the account, and of somebody who is gone. */
  contact: z.object({ id, name: z.string() }).nullable(),
  enteredAt: instant,
  dueAt: instant,
  sentAt: instant.nullable(),
  withdrawn: z.boolean().meta({ description: 'What was sent is that there is nothing any more' }),
  stoppedAt: instant.nullable(),
  problem: z.enum(transmissionProblems).nullable(),
  nextTryAt: instant.nullable(),
  /** The invoice that made the vault final. */
  finalOn: day.nullable(),
});
export type TransmissionView = z.infer<typeof transmission>;
const transmissions = z.object({
  items: z.array(transmission),
  nextInvoiceOn: day.nullable(),
  platformAdministrator: z.string().nullable(),
});
export type TransmissionsView = z.infer<typeof transmissions>;

const historyEntry = z.object({
  at: instant,
  by: z.string(),
  action: z.string(),
  objectKind: z.string(),
  objectId: id.nullable(),
  data: z.record(z.string(), z.unknown()),
});

/** The group it stands in (requirements 55, 253); null takes it out. A secondary company unless said otherwise. */
const groupPlace = {
  clientGroupId: id.nullable().optional(),
  clientGroupPosition: z.enum(groupPositions).default('secondary'),
};

/** What a list of accounts is narrowed by. */
export const accountFilters = {
  q: z.string().max(100).optional(),
  kind: z.enum(['prospect', 'client']).optional(),
  priorityTarget: z.enum(liveTargetStates).optional(),
};

export const accountOperations = {
  listAccounts: operation({
    id: 'listAccounts',
    method: 'get',
    path: '/accounts',
    tag: 'accounts',
    summary:
      'Search accounts by name, number, SIREN, SIRET, VAT number or city; one or two typing errors are forgiven, exact ones first',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...accountFilters, ...paging }),
    answer: page(accountCard),
  }),
  findDuplicates: operation({
    id: 'findDuplicates',
    method: 'get',
    path: '/accounts/duplicates',
    tag: 'accounts',
    summary: 'Who has this company already, in the whole firm (D2)',
    access: 'session',
    status: 200,
    query: z.strictObject({
      siren: z.string().max(24).optional(),
      name: z.string().max(200).optional(),
      email: z.string().max(254).optional(),
    }),
    answer: z.object({ items: z.array(duplicate) }),
  }),
  createAccount: operation({
    id: 'createAccount',
    method: 'post',
    path: '/accounts',
    tag: 'accounts',
    summary: 'Record a prospect',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    body: z.strictObject({
      identifier: identifier.nullable(),
      ...accountFields,
      ...groupPlace,
      businessUnitId: id.optional(),
      site: z
        .strictObject({
          name: text(200),
          addressLine: accountFields.addressLine,
          postcode: accountFields.postcode,
          city: accountFields.city,
        })
        .optional(),
    }),
    answer: account,
    errors: [
      'group_has_principal',
      'siren_invalid',
      'siret_already_used',
      'siren_already_used',
      'natural_person_incomplete',
      'phone_invalid',
      'reference_unknown',
    ],
  }),
  getAccount: operation({
    id: 'getAccount',
    method: 'get',
    path: '/accounts/{id}',
    tag: 'accounts',
    summary: 'An account',
    access: 'session',
    status: 200,
    etag: true,
    params: idParam,
    answer: account,
  }),
  updateAccount: operation({
    id: 'updateAccount',
    method: 'patch',
    path: '/accounts/{id}',
    tag: 'accounts',
    summary: 'Change fields of an account',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z
      .strictObject({ identifier, ...accountFields })
      .partial()
      .extend(groupPlace),
    answer: account,
    errors: [
      'group_has_principal',
      'siren_invalid',
      'siret_already_used',
      'siren_already_used',
      'natural_person_incomplete',
      'phone_invalid',
      'reference_unknown',
    ],
  }),
  listContacts: operation({
    id: 'listContacts',
    method: 'get',
    path: '/accounts/{id}/contacts',
    tag: 'accounts',
    summary: 'Contacts of an account',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(contact) }),
  }),
  createContact: operation({
    id: 'createContact',
    method: 'post',
    path: '/accounts/{id}/contacts',
    tag: 'accounts',
    summary: 'Add a contact',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    params: idParam,
    body: z.strictObject({ ...contactFields, platformConnected: platformConnected.default(false), ...handOver }),
    answer: contact,
    errors: ['contact_email_used', 'vault_contact_exists', 'connection_reserved', 'phone_invalid'],
  }),
  updateContact: operation({
    id: 'updateContact',
    method: 'patch',
    path: '/contacts/{id}',
    tag: 'accounts',
    summary: 'Change a contact',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject({ ...contactFields, platformConnected, ...handOver }).partial(),
    answer: contact,
    errors: ['contact_email_used', 'vault_contact_exists', 'connection_reserved', 'phone_invalid'],
  }),
  deleteContact: operation({
    id: 'deleteContact',
    method: 'delete',
    path: '/contacts/{id}',
    tag: 'accounts',
    summary: 'Remove a contact that nothing names',
    access: 'session',
    status: 204,
    ifMatch: true,
    params: idParam,
    errors: ['contact_in_use'],
  }),
  listTransmissions: operation({
    id: 'listTransmissions',
    method: 'get',
    path: '/accounts/{id}/transmissions',
    tag: 'accounts',
    summary: 'What of the account left for the client platform, the vault and Loop, and what will (requirements 84-96)',
    access: 'session',
    status: 200,
    params: idParam,
    answer: transmissions,
  }),
  retryTransmissions: operation({
    id: 'retryTransmissions',
    method: 'post',
    path: '/accounts/{id}/transmissions/retry',
    tag: 'accounts',
    summary: 'Try again at once what the other systems have not taken',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: z.object({ retried: z.number().int() }),
  }),
  listAccountOpportunities: operation({
    id: 'listAccountOpportunities',
    method: 'get',
    path: '/accounts/{id}/opportunities',
    tag: 'accounts',
    summary: 'Opportunities of an account; past ones with history=true (D28)',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ history: z.enum(['true', 'false']).default('false') }),
    answer: z.object({
      items: z.array(
        z.object({
          id,
          number: z.string(),
          name: z.string(),
          stage: z.string(),
          amount: money.nullable(),
          engagementPartner: z.string(),
          expectedSignatureOn: day.nullable(),
        }),
      ),
    }),
  }),
  listAccountRequests: operation({
    id: 'listAccountRequests',
    method: 'get',
    path: '/accounts/{id}/requests',
    tag: 'accounts',
    summary: 'Business Support requests about an account',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({
      items: z.array(
        z.object({
          id,
          number: z.string(),
          template: z.string(),
          title: z.string(),
          status: z.string(),
          submittedAt: instant.nullable(),
        }),
      ),
    }),
  }),
  accountHistory: operation({
    id: 'accountHistory',
    method: 'get',
    path: '/accounts/{id}/history',
    tag: 'accounts',
    summary: 'Who changed what',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject(paging),
    answer: page(historyEntry),
  }),
} as const;
