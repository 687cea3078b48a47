import { z } from 'zod';
import { linkKinds } from '../../domain/processes/request/links';
import { operation } from '../operation';
import { id, idParam } from '../values';
import { request } from './request';

export const requestLinkOperations = {
  linkRequest: operation({
    id: 'linkRequest',
    method: 'post',
    path: '/requests/{id}/links',
    tag: 'requests',
    summary: 'Link to another request: related, waited for, or a duplicate of it',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ requestId: id, kind: z.enum(linkKinds) }),
    answer: request,
    errors: ['reference_unknown', 'link_to_itself', 'link_exists', 'link_circular'],
  }),
  unlinkRequest: operation({
    id: 'unlinkRequest',
    method: 'delete',
    path: '/requests/{id}/links/{linkId}',
    tag: 'requests',
    summary: 'Take a link away, from either side',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: z.strictObject({ id, linkId: id }),
    answer: request,
    errors: ['request_waits'],
  }),
} as const;
