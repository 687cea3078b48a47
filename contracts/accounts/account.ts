import { z } from 'zod';
import { accountTextLengths as longest, codeLengths, MOST_INVOICE_EMAILS } from '../../domain/account/lengths';
import { clientServices } from '../../domain/templates/consequences';
import { groupPositions } from '../groups';
import { operation } from '../operation';
import { day, id, idParam, instant, named, person, text } from '../values';
import { email } from './email';

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
  /** All that work with it, its owner's first. */
  businessUnits: z.array(named),
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

/** What the register answered when the form was filled: given back, its values are known to be the register's. */
const registerSeal = z.string().max(4000).optional();

/** The group it stands in (requirements 55, 253); null takes it out. A secondary company unless said otherwise. */
const groupPlace = {
  clientGroupId: id.nullable().optional(),
  clientGroupPosition: z.enum(groupPositions).default('secondary'),
};

/** Why what is written of an account is refused, when it is created and when it is changed. */
const refusals = [
  'group_has_principal',
  'siren_invalid',
  'siret_already_used',
  'siren_already_used',
  'natural_person_incomplete',
  'phone_invalid',
  'reference_unknown',
] as const;

export const accountOperations = {
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
      registerSeal,
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
    errors: refusals,
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
      .extend({ ...groupPlace, registerSeal }),
    answer: account,
    errors: refusals,
  }),
} as const;
