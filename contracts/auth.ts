import { z } from 'zod';
import { roles } from '../domain/principal/roles';
import { operation } from './operation';
import { id, named } from './values';

export const me = z.object({
  id,
  name: z.string(),
  code: z.string(),
  email: z.string(),
  profile: z.enum(['main', '360']),
  company: named,
  businessUnit: named,
  region: named,
  /** The perimeter of the main profile. */
  businessUnits: z.array(named),
  roles: z.array(z.enum(roles)),
  openTasks: z.number().int(),
});
export type Me = z.infer<typeof me>;

export const demoPerson = z.object({
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  businessUnit: z.string(),
});
export type DemoPerson = z.infer<typeof demoPerson>;

export const authOperations = {
  login: operation({
    id: 'login',
    method: 'post',
    path: '/auth/login',
    tag: 'auth',
    summary: 'Open a session',
    access: 'public',
    status: 200,
    body: z.strictObject({ email: z.string().max(254), password: z.string().min(1).max(200) }),
    answer: me,
    errors: ['invalid_credentials', 'too_many_attempts'],
  }),
  logout: operation({
    id: 'logout',
    method: 'post',
    path: '/auth/logout',
    tag: 'auth',
    summary: 'Close the session',
    access: 'session',
    status: 204,
  }),
  demoPeople: operation({
    id: 'demoPeople',
    method: 'get',
    path: '/auth/demo-people',
    tag: 'auth',
    summary: 'People of the demo, in demo mode only (404 otherwise)',
    access: 'public',
    status: 200,
    answer: z.object({ people: z.array(demoPerson) }),
    errors: ['not_found'],
  }),
  me: operation({
    id: 'me',
    method: 'get',
    path: '/me',
    tag: 'auth',
    summary: 'Who I am',
    access: 'session',
    status: 200,
    answer: me,
  }),
  switchProfile: operation({
    id: 'switchProfile',
    method: 'post',
    path: '/me/profile',
    tag: 'auth',
    summary: 'Switch between main and 360° profile',
    access: 'session',
    status: 200,
    body: z.strictObject({ profile: z.enum(['main', '360']) }),
    answer: me,
  }),
} as const;
