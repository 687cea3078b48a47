/** Files that come in pieces, and go on where they stopped (docs/decisions/0033). */
import { z } from 'zod';
import { depositErrors, depositWords, documentView, letterReading } from './documents';
import { operation } from './operation';
import { id, text } from './values';

/** SHA-256 of the whole file, hexadecimal: picked again, the same file is known by it. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
export const uploadParams = z.strictObject({ id, fingerprint });
const received = z.object({ receivedBytes: z.number().int() });

export const uploadOperations = {
  readUpload: operation({
    id: 'readUpload',
    method: 'get',
    path: '/accounts/{id}/uploads/{fingerprint}',
    tag: 'documents',
    summary: 'How much of a file has been received from the caller; 0 when nothing is on its way',
    access: 'session',
    status: 200,
    params: uploadParams,
    answer: received,
    errors: ['not_allowed'],
  }),
  sendUploadPiece: operation({
    id: 'sendUploadPiece',
    method: 'post',
    path: '/accounts/{id}/uploads/{fingerprint}/pieces',
    tag: 'documents',
    summary:
      'Send a piece of a file; one that does not go on where the file stopped is passed over, and the answer says where that is',
    access: 'session',
    status: 200,
    idempotent: true,
    upload: true,
    params: uploadParams,
    body: z.strictObject({ fromByte: z.string().regex(/^\d{1,8}$/) }),
    answer: received,
    errors: ['document_too_large', 'document_empty', 'account_documents_full', 'payload_too_large'],
  }),
  readUploadedLetter: operation({
    id: 'readUploadedLetter',
    method: 'post',
    path: '/accounts/{id}/uploads/{fingerprint}/letter-reading',
    tag: 'documents',
    summary: 'Read what a signed letter says that was received whole, before it is deposited',
    access: 'session',
    status: 200,
    idempotent: true,
    params: uploadParams,
    body: z.strictObject({}),
    answer: letterReading,
    errors: ['upload_incomplete'],
  }),
  depositUpload: operation({
    id: 'depositUpload',
    method: 'post',
    path: '/accounts/{id}/uploads/{fingerprint}/document',
    tag: 'documents',
    summary: 'Deposit a file that was received whole, as a document of its own or as the next version of one',
    access: 'session',
    status: 201,
    idempotent: true,
    params: uploadParams,
    body: depositWords.extend({ name: text(255), replacesId: id.nullable() }),
    answer: documentView,
    errors: [...depositErrors, 'document_replaced', 'upload_incomplete'],
  }),
} as const;
