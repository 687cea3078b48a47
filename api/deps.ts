/** Everything a handler reaches outside itself. Built once by the composition root, and by tests with their own pieces. */
import type { Store } from 'express-session';
import type { Change } from '../db/changes';
import type { Knex } from '../db/pool';
import type { RunRef } from '../domain/cases/kinds';
import type { DocumentStore } from '../integrations/document-store/port';
import type { PaperDrawer } from '../integrations/pdf/drawer';
import type { PdfReader } from '../integrations/pdf/reader';
import type { CompanyRegister } from '../integrations/register/port';
import type { Logger } from '../platform/logger';
import type { Changes } from './events/hub';
import type { ReadinessCheck } from './health/checks';

export interface LoginLimits {
  windowMs: number;
  /** Failed attempts on one account before it answers 429. */
  perAccount: number;
  /** Failed attempts from one address. */
  perAddress: number;
}

export interface ApiConfig {
  demo: boolean;
  /** Its origin may post; https makes the cookie `Secure`. */
  publicUrl: string;
  sessionSecret: string;
  loginLimits: LoginLimits;
  /** Whose HubSpot may tell what happened there; undefined: it is not listened to. */
  hubspot?: { companyCode: string; secret: string | undefined; appId: string | undefined } | undefined;
  /** The built web application; undefined serves the API alone. */
  webDir: string | undefined;
}

export interface ApiDeps {
  /** The restricted role's pool: reach it through `db/wall.ts`. */
  pool: Knex;
  sessions: Store;
  register: CompanyRegister;
  documents: DocumentStore;
  papers: PaperDrawer;
  pdfs: PdfReader;
  /** After a commit: tells the case's workflow that Postgres knows more. Returns at once, never fails: the relay re-drives. Whose case it is need not be asked of who is told it. */
  tellNews: (ref: RunRef, companyId?: string) => void;
  /** After a commit: tells open screens. Returns at once. */
  publishChange: (change: Change) => void;
  /** Where open screens hear of changes. */
  changes: Changes;
  readiness: readonly ReadinessCheck[];
  clock: () => Date;
  config: ApiConfig;
  logger: Logger;
}
