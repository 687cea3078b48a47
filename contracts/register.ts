import { z } from 'zod';
import { accountFieldNames } from '../domain/account/fields';
import { registerDifferences } from '../domain/account/registerDifferences';
import { account } from './accounts/account';
import { operation } from './operation';
import { accountRef, day, id, idParam, instant, page, paging, text } from './values';

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
  /** Given back with what is saved, it proves which values are the register's. */
  seal: z.string().nullable(),
});
export type RegisterAnswerView = z.infer<typeof registerAnswer>;

const difference = z.object({
  id,
  what: z.enum(registerDifferences),
  foundAt: instant,
  /** Of a closure: whether it closed or is open again, and since when where that is said. */
  closed: z.boolean().nullable(),
  closedOn: day.nullable(),
  values: z.array(z.object({ field: z.enum(accountFieldNames), kept: z.string().nullable(), said: z.string() })),
});
export type RegisterDifferenceView = z.infer<typeof difference>;

const standing = z.object({
  checkedAt: instant.nullable(),
  state: z.enum(['active', 'closed', 'not_diffusible', 'unknown']).nullable(),
  ceasedOn: day.nullable(),
  differences: z.array(difference),
  version: z.number().int(),
});
export type RegisterStanding = z.infer<typeof standing>;

const differencesOfAccount = z.object({
  account: accountRef,
  version: z.number().int(),
  foundAt: instant,
  differences: z.array(difference),
});
export type DifferencesOfAccount = z.infer<typeof differencesOfAccount>;

const differenceIds = z.array(id).min(1).max(registerDifferences.length);
const refusal = z.object({ code: z.string(), title: z.string(), detail: z.string() });

export const registerOperations = {
  getRegisterStanding: operation({
    id: 'getRegisterStanding',
    method: 'get',
    path: '/accounts/{id}/register',
    tag: 'register',
    summary: 'When the public register was last asked about an account, and what it says otherwise',
    access: 'session',
    status: 200,
    params: idParam,
    answer: standing,
  }),
  listRegisterDifferences: operation({
    id: 'listRegisterDifferences',
    method: 'get',
    path: '/register/differences',
    tag: 'register',
    summary:
      'Accounts of which I am lead partner or MD and of which the register says something else, the oldest finding first',
    access: 'session',
    status: 200,
    query: z.strictObject(paging),
    answer: page(differencesOfAccount),
  }),
  applyRegisterDifferences: operation({
    id: 'applyRegisterDifferences',
    method: 'post',
    path: '/accounts/{id}/register/apply',
    tag: 'register',
    summary: 'Write on the account what the register says',
    access: 'session',
    status: 200,
    idempotent: true,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject({ differenceIds }),
    answer: account,
    errors: [
      'register_difference_over',
      'natural_person_incomplete',
      'siret_already_used',
      'siren_already_used',
      'siren_invalid',
    ],
  }),
  applyManyRegisterDifferences: operation({
    id: 'applyManyRegisterDifferences',
    method: 'post',
    path: '/register/differences/apply',
    tag: 'register',
    summary: 'The same on several accounts, each by itself: what is refused on one leaves the others',
    access: 'session',
    status: 200,
    idempotent: true,
    body: z.strictObject({
      accounts: z
        .array(z.strictObject({ accountId: id, version: z.number().int().positive(), differenceIds }))
        .min(1)
        .max(50),
    }),
    answer: z.object({ results: z.array(z.object({ accountId: id, why: refusal.nullable() })) }),
    errors: ['not_found'],
  }),
  ignoreRegisterDifferences: operation({
    id: 'ignoreRegisterDifferences',
    method: 'post',
    path: '/accounts/{id}/register/ignore',
    tag: 'register',
    summary: 'Leave the account as it is, and say why: the same is not proposed again',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ differenceIds, reason: text(500) }),
    answer: standing,
    errors: ['register_difference_over'],
  }),
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
