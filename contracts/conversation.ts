import { z } from 'zod';
import { visibilities } from '../domain/conversation/message';
import { depositWords, documentView, fileErrors } from './documents';
import { operation } from './operation';
import { uploadParams } from './uploads';
import { id, idParam, instant, named, page, paging, person, text } from './values';

const visibility = z.enum(visibilities);

export const message = z.object({
  id,
  author: person,
  mine: z.boolean(),
  /** `internal`: among Business Support; such a message is in no answer to anybody else. */
  visibility,
  body: z.string(),
  mentions: z.array(named),
  /** `internal`: the desk's alone; it is in no answer to anybody else. */
  documents: z.array(named.extend({ internal: z.boolean() })),
  at: instant,
  /** The side that it was said from. */
  side: z.enum(['desk', 'requester']),
  /** The task of the request that it is about, with its title where people added it; null when it is about the whole. */
  task: z.object({ id, node: z.string(), title: z.string().nullable() }).nullable(),
});
export type MessageView = z.infer<typeof message>;

export const conversationOperations = {
  listMessages: operation({
    id: 'listMessages',
    method: 'get',
    path: '/requests/{id}/messages',
    tag: 'requests',
    summary: 'What was said, the newest first; internal notes for those who may read them',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ taskId: id.optional(), ...paging }),
    answer: page(message).extend({
      /** Whether whoever asks writes internal notes here; what they write without saying so is one. */
      onTheDesk: z.boolean(),
      following: z.boolean(),
      open: z.boolean(),
      draft: z.object({ body: z.string(), visibility }).nullable(),
      /** Files that whoever asks deposited for a note and has sent with none. */
      unposted: z.array(named),
    }),
  }),
  postMessage: operation({
    id: 'postMessage',
    method: 'post',
    path: '/requests/{id}/messages',
    tag: 'requests',
    summary: 'Say something: internal by default for Business Support, to all for others',
    access: 'session',
    status: 201,
    idempotent: true,
    params: idParam,
    body: z.strictObject({
      body: text(5000),
      visibility: visibility.optional(),
      mentions: z.array(id).max(20).default([]),
      documentIds: z.array(id).max(10).default([]),
      /** The task of the request that it is about; null for the whole. */
      taskId: id.nullable().default(null),
    }),
    answer: message,
    errors: ['not_allowed', 'conversation_closed', 'mention_cannot_read', 'file_internal', 'reference_unknown'],
  }),
  uploadNoteFile: operation({
    id: 'uploadNoteFile',
    method: 'post',
    path: '/requests/{id}/note-files',
    tag: 'requests',
    summary: 'Keep a file for an internal note: hidden from all but the desk, as the note is',
    access: 'session',
    status: 201,
    idempotent: true,
    upload: true,
    params: idParam,
    body: z.strictObject({}),
    answer: named,
    errors: ['not_allowed', 'conversation_closed', ...fileErrors],
  }),
  keepUploadedNoteFile: operation({
    id: 'keepUploadedNoteFile',
    method: 'post',
    path: '/requests/{id}/note-files/uploads/{fingerprint}',
    tag: 'requests',
    summary: 'Keep for an internal note a file that was received whole among the uploads of the request’s account',
    access: 'session',
    status: 201,
    idempotent: true,
    params: uploadParams,
    body: z.strictObject({ name: text(255) }),
    answer: named,
    errors: ['not_allowed', 'conversation_closed', 'upload_incomplete', ...fileErrors],
  }),
  releaseNoteFile: operation({
    id: 'releaseNoteFile',
    method: 'post',
    path: '/requests/{id}/note-files/{fileId}/release',
    tag: 'requests',
    summary: 'Make a file of an internal note a document of the account, for all who see the account',
    access: 'session',
    status: 200,
    idempotent: true,
    params: z.strictObject({ id, fileId: id }),
    body: depositWords,
    answer: documentView,
    errors: ['not_allowed', 'conversation_closed', 'document_incomplete', 'account_documents_full'],
  }),
  discardNoteFile: operation({
    id: 'discardNoteFile',
    method: 'post',
    path: '/requests/{id}/note-files/{fileId}/discard',
    tag: 'requests',
    summary: 'Throw away a file of mine that no note carries',
    access: 'session',
    status: 204,
    idempotent: true,
    params: z.strictObject({ id, fileId: id }),
  }),
  saveMessageDraft: operation({
    id: 'saveMessageDraft',
    method: 'post',
    idempotent: true,
    path: '/requests/{id}/message-draft',
    tag: 'requests',
    summary: 'Keep what is being written; empty throws it away',
    access: 'session',
    status: 204,
    params: idParam,
    body: z.strictObject({ body: z.string().max(5000), visibility, taskId: id.nullable().default(null) }),
    errors: ['not_allowed', 'reference_unknown'],
  }),
  followRequest: operation({
    id: 'followRequest',
    method: 'post',
    idempotent: true,
    path: '/requests/{id}/following',
    tag: 'requests',
    summary: 'Hear of what is said here, or no more',
    access: 'session',
    status: 204,
    params: idParam,
    body: z.strictObject({ following: z.boolean() }),
  }),
} as const;
