/** The letterhead of the firm, and those of its business units, kept by an administrator: for whoever is none, all of this is missing. */
import { z } from 'zod';
import { operation } from './operation';
import { id, instant, text } from './values';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const written = {
  name: text(120),
  legalForm: text(60),
  capital: z
    .string()
    .regex(/^[1-9]\d{0,10}(\.\d{1,2})?$/)
    .optional()
    .meta({ description: 'Euros; absent of a firm without share capital', example: '250000.00' }),
  siren: z.string().regex(/^\d{9}$/),
  registry: text(80).optional().meta({ description: 'Town of the commercial register' }),
  addressLine: text(200),
  postcode: text(10),
  city: text(100),
  vatNumber: z.string().regex(/^FR\d{11}$/),
  professionalBody: text(200).optional(),
  insurer: text(120),
  insurancePolicy: text(60),
  phone: text(30),
  email: z.email().max(254),
  logo: sha256.optional().meta({ description: 'Hash that the upload of it answered' }),
};
const letterhead = z.strictObject(written);
export type LetterheadFields = z.infer<typeof letterhead>;

const kept = z.object({
  version: z.number().int().meta({ description: '0 as long as there is none: a unit then writes on the firm’s' }),
  companyName: z.string(),
  letterhead: z.object(written).nullable(),
  logo: z.string().nullable().meta({ description: 'The logo as a data: address' }),
  lastChange: z.object({ by: z.string(), at: instant }).nullable(),
});
export type LetterheadView = z.infer<typeof kept>;

const logo = z.object({ sha256, width: z.number().int(), height: z.number().int(), uri: z.string() });
export type LogoView = z.infer<typeof logo>;

export const letterheadOperations = {
  getLetterhead: operation({
    id: 'getLetterhead',
    method: 'get',
    path: '/admin/letterhead',
    tag: 'administration',
    summary: 'What the papers of the firm, or of a unit that has its own, say of it. For administrators',
    access: 'session',
    status: 200,
    etag: true,
    query: z.strictObject({ businessUnitId: id.optional() }),
    answer: kept,
    errors: ['not_found'],
  }),
  changeLetterhead: operation({
    id: 'changeLetterhead',
    method: 'patch',
    path: '/admin/letterhead',
    tag: 'administration',
    summary:
      'Change what the firm’s papers say of it from now on; letters that left stay as they left. For administrators',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    body: letterhead.extend({ businessUnitId: id.optional().meta({ description: 'Of this unit alone' }) }),
    answer: kept,
    errors: ['not_found', 'siren_invalid', 'vat_number_of_another', 'reference_unknown'],
  }),
  removeUnitLetterhead: operation({
    id: 'removeUnitLetterhead',
    method: 'post',
    path: '/admin/letterhead/removal',
    tag: 'administration',
    summary: 'Take a unit’s own letterhead away: it writes on the firm’s again. For administrators',
    access: 'session',
    status: 204,
    idempotent: true,
    body: z.strictObject({ businessUnitId: id }),
    errors: ['not_found'],
  }),
  addLetterheadLogo: operation({
    id: 'addLetterheadLogo',
    method: 'post',
    path: '/admin/letterhead/logos',
    tag: 'administration',
    summary: 'Keep a logo, PNG or JPEG; nothing is printed with it before the letterhead names it. For administrators',
    access: 'session',
    status: 201,
    idempotent: true,
    upload: true,
    answer: logo,
    errors: ['not_found', 'logo_not_usable', 'document_too_large'],
  }),
  previewLetterhead: operation({
    id: 'previewLetterhead',
    method: 'get',
    path: '/admin/letterhead/preview',
    tag: 'administration',
    summary: 'A letter to nobody on this letterhead, as PDF; nothing is kept. For administrators',
    access: 'session',
    status: 200,
    answerType: 'file',
    query: letterhead,
    errors: ['not_found', 'siren_invalid', 'vat_number_of_another', 'reference_unknown'],
  }),
} as const;
