import type { Announcement } from '../../../domain/processes/request/stepBackEffects';

/** Records of one business unit, each in the state that a row of the matrix asks for. */
export interface Find {
  account: () => Promise<{ id: string; version: number }>;
  /** Of its targets of the year. */
  targetVersion: (accountId: string) => Promise<number>;
  /** What the register says otherwise of `account`, not decided: found when there is none. */
  difference: () => Promise<string>;
  /** Two accounts of one client, with a contact of the second. */
  doubles: () => Promise<{ id: string; version: number; otherId: string; otherVersion: number; contact: string }>;
  /** A client group with a company of the unit. */
  group: () => Promise<string>;
  /** One that can be taken back. */
  merge: () => Promise<string>;
  /** Something that hangs on the account of `account`. */
  ofAccount: (table: 'sites' | 'contacts' | 'documents') => Promise<{ id: string; version: number }>;
  /** One that no opportunity and no interaction names. */
  freeContact: () => Promise<{ id: string; version: number }>;
  /** A contact at an account that it is attached to, where nothing names it. */
  attachment: () => Promise<{ accountId: string; contactId: string; version: number }>;
  /** One that the account has not. */
  contactElsewhere: (accountId: string) => Promise<string>;
  /** With what else of its account it can name. */
  interaction: () => Promise<{
    id: string;
    version: number;
    accountId: string;
    contact: string;
    document: string;
    opportunity: string;
  }>;
  letter: () => Promise<string>;
  /** On an account with a site and a contact, where there is one. */
  opportunity: (stage: string) => Promise<{ id: string; version: number; accountId: string }>;
  /** A site and a contact of this account. */
  placesOf: (accountId: string) => Promise<{ site: string; contact: string }>;
  opportunityWithoutRequest: () => Promise<string>;
  request: (template: string, status: string) => Promise<{ id: string; version: number }>;
  /** A link with the request that it was made from. */
  link: () => Promise<{ id: string; linkId: string }>;
  item: (requestId: string, key?: string) => Promise<string>;
  documentOf: (requestId: string) => Promise<string>;
  /** Of a document that asks for no words. */
  lastVersion: () => Promise<string>;
  /** Of a note of the request, the newest. */
  noteFile: (requestId: string) => Promise<string>;
  /** What answers a line. */
  documentOn: (itemId: string) => Promise<string>;
  proposal: (
    state: string,
  ) => Promise<{ id: string; version: number; line: string; first: string; netCents: number; accountId: string }>;
  /** A letter that left and was kept. */
  sending: () => Promise<string>;
  mission: () => Promise<string>;
  missionNumber: () => Promise<string>;
  /** One that was not taken back. */
  timeImport: () => Promise<string>;
  /** A file of accounts, not taken back. */
  import: () => Promise<string>;
  /** An open one. */
  incident: () => Promise<string>;
  /** Of the unit's company. */
  hubspotQuestion: () => Promise<string>;
  /** A line of the ledger: a value that came to an account of the unit and stands. */
  hubspotWritten: () => Promise<string>;
  task: (node: string, state: string) => Promise<{ id: string; caseId: string }>;
  /** A request in its know-your-client checks. */
  kyc: () => Promise<string>;
  /** What stepping back from there to the review would do now. */
  announcement: (requestId: string) => Promise<Announcement>;
  /** A view of the inbox that somebody kept. */
  view: () => Promise<string>;
  /** One of Léa's, finished, which may be taken back. */
  bulk: () => Promise<string>;
  /** Something that the person with this first name was told of. */
  notification: (firstName: string) => Promise<string>;
  /** What stands in a mail that asks for an approval. */
  mailLink: () => Promise<string>;
  /** One that her group shares. */
  macro: () => Promise<string>;
  /** Hers, to come. */
  absence: () => Promise<string>;
  /** The unit itself, its region, one of its people. */
  unit: () => Promise<{ id: string; regionId: string }>;
  hub: () => Promise<string>;
  person: (firstName: string) => Promise<string>;
  personCode: (firstName: string) => Promise<string>;
  /** An offer with where it stands in the catalogue, and a product of it. */
  offer: () => Promise<{ practiceId: string; offerFamilyId: string; offerId: string; productId: string }>;
  code: (list: string) => Promise<string>;
  /** A list of the company as it is offered, with its version, and its last value. */
  list: (list: string) => Promise<{ version: string; valueIds: string[]; last: string }>;
  /** Of the company's letterhead. */
  letterheadVersion: () => Promise<number>;
  /** A view of the board that somebody of the unit shares. */
  boardView: () => Promise<string>;
  /** Of the company's resources. */
  resourcesVersion: () => Promise<number>;
}
