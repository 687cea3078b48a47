import { z } from 'zod';
import { documentKinds } from '../domain/account/documents';
import { operation } from './operation';
import { day, decimal, id, idParam, instant, money, person, text, upTo } from './values';

export { documentKinds };
export const documentView = z.object({
  id,
  accountId: id,
  kind: z.enum(documentKinds),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
  uploadedBy: person,
  uploadedAt: instant,
  signedOn: day.nullable(),
  signatory: z.string().nullable(),
  fee: money.nullable(),
  /** The last day on which it must be there, once its client has left. */
  keepUntil: day.nullable(),
  /** From 1; a new version takes the place of the former one, which stays. */
  version: z.number().int(),
  /** Of its content, hexadecimal. */
  sha256: z.string(),
});
export type DocumentView = z.infer<typeof documentView>;

/** What a signed letter says besides its content. */
const letterWords = { signedOn: day.optional(), signatory: text(200).optional(), fee: decimal(10).optional() };

/** A value read in a letter, and the page that says it. */
const read = <Value extends z.ZodType>(value: Value) => z.object({ value, page: z.number().int() }).nullable();
/** What a signed letter says of itself; without text, it is a picture of a letter. */
export const letterReading = z.object({
  outcome: z.enum(['read', 'nothing_found', 'without_text', 'not_pdf', 'not_read']),
  exclVat: read(money),
  inclVat: read(money),
  signedOn: read(day),
  signatory: read(z.string()),
});
export type LetterReadingView = z.infer<typeof letterReading>;

/** What a deposit says besides its content. */
export const depositWords = z.strictObject({ kind: z.enum(documentKinds), ...letterWords });

/** Why the content of a file is not kept. */
export const fileErrors = [
  'document_type_refused',
  'document_infected',
  'scanner_unavailable',
  'document_too_large',
  'account_documents_full',
  'document_empty',
  'payload_too_large',
] as const;
export const depositErrors = [...fileErrors, 'document_incomplete'] as const;

export const documentOperations = {
  listDocuments: operation({
    id: 'listDocuments',
    method: 'get',
    path: '/accounts/{id}/documents',
    tag: 'documents',
    summary: 'Documents of an account, each in its last version',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(documentView),
  }),
  uploadDocument: operation({
    id: 'uploadDocument',
    method: 'post',
    path: '/accounts/{id}/documents',
    tag: 'documents',
    summary: 'Deposit a document on the account; a signed letter says when, who and the fee',
    access: 'session',
    status: 201,
    idempotent: true,
    upload: true,
    params: idParam,
    body: depositWords,
    answer: documentView,
    errors: depositErrors,
  }),
  readLetter: operation({
    id: 'readLetter',
    method: 'post',
    path: '/accounts/{id}/documents/letter-reading',
    tag: 'documents',
    summary:
      'Read what a signed letter says before it is deposited: fees, day, signatory, each with its page; nothing is kept',
    access: 'session',
    status: 200,
    idempotent: true,
    upload: true,
    params: idParam,
    body: z.strictObject({}),
    answer: letterReading,
    errors: ['payload_too_large'],
  }),
  replaceDocument: operation({
    id: 'replaceDocument',
    method: 'post',
    path: '/documents/{id}/versions',
    tag: 'documents',
    summary: 'Deposit the next version of a document: it takes its place, the former one stays',
    access: 'session',
    status: 201,
    idempotent: true,
    upload: true,
    params: idParam,
    body: z.strictObject(letterWords),
    answer: documentView,
    errors: [...depositErrors, 'document_replaced'],
  }),
  listDocumentVersions: operation({
    id: 'listDocumentVersions',
    method: 'get',
    path: '/documents/{id}/versions',
    tag: 'documents',
    summary: 'Every version of a document, the newest first, by the id of any of them',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(documentView),
  }),
  readAccountFile: operation({
    id: 'readAccountFile',
    method: 'get',
    path: '/accounts/{id}/documents/archive',
    tag: 'documents',
    summary: 'All documents of an account in one zip file, former versions in a folder of their own',
    access: 'session',
    status: 200,
    params: idParam,
    answerType: 'file',
  }),
  readDocument: operation({
    id: 'readDocument',
    method: 'get',
    path: '/documents/{id}/content',
    tag: 'documents',
    summary: 'Content of a document, as an attachment',
    access: 'session',
    status: 200,
    params: idParam,
    answerType: 'file',
  }),
  previewDocument: operation({
    id: 'previewDocument',
    method: 'get',
    path: '/documents/{id}/preview',
    tag: 'documents',
    summary: 'Content of a PDF or a picture, for the screen that draws it',
    access: 'session',
    status: 200,
    params: idParam,
    answerType: 'file',
    errors: ['document_not_previewed'],
  }),
} as const;
