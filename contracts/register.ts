import { z } from 'zod';
import { operation } from './operation';

export const registeredCompany = z.object({
  siren: z.string(),
  legalName: z.string(),
  tradeName: z.string().nullable(),
  legalForm: z.string(),
  legalFormLabel: z.string().nullable(),
  legalStructure: z.enum(['legal_person', 'natural_person']),
  apeCode: z.string().nullable(),
  apeNomenclature: z.string().nullable(),
  state: z.enum(['active', 'closed']),
  site: z.object({
    siret: z.string(),
    headOffice: z.boolean(),
    addressLine: z.string().nullable(),
    postcode: z.string().nullable(),
    city: z.string().nullable(),
  }),
  vat: z.object({ number: z.string(), confirmed: z.boolean() }),
});

export const registerAnswer = z.object({
  outcome: z.enum(['found', 'unknown', 'not_diffusible', 'unavailable']),
  company: registeredCompany.nullable(),
  retryAfterSeconds: z.number().int().nullable(),
});
export type RegisterAnswerView = z.infer<typeof registerAnswer>;

export const registerOperations = {
  lookUpCompany: operation({
    id: 'lookUpCompany',
    method: 'get',
    path: '/register/companies/{identifier}',
    tag: 'register',
    summary: 'Ask the public register for a SIREN, SIRET or French VAT number',
    access: 'session',
    status: 200,
    params: z.strictObject({ identifier: z.string().min(9).max(24) }),
    answer: registerAnswer,
    errors: ['siren_invalid'],
  }),
} as const;
