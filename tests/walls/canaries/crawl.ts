/** Everything that somebody can read: each GET, over all the records of a business unit whose ids they might have come by, page after page. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { OperationId } from '../../../contracts';
import { exportOperations } from '../../../contracts/exports';
import type { ApiClient } from '../../support/apiClient';
import { daysFromNow } from '../../support/story';
import type { Call } from '../matrix/row';
import { allIds, operationOf, send } from '../matrix/send';
import { idPaths } from '../matrix/walk';

/** What is asked once more for every word that could be searched. */
const SEARCHES: Partial<Record<OperationId, readonly string[]>> = {
  findDuplicates: ['name', 'email'],
  listAccounts: ['q'],
  listOpportunities: ['q'],
  getBoard: ['q'],
  listRequests: ['q'],
  listTasks: ['q'],
  trackProcesses: ['q'],
  listPeople: ['q'],
  searchRequestOrigins: ['q'],
  findContacts: ['q'],
};
const thisMonth = { from: daysFromNow(-30), to: daysFromNow(0) };
const NEEDED: Partial<Record<OperationId, Record<string, string>>> = {
  findContacts: { q: 'Ardoisier' },
  readWorkReport: thisMonth,
  opportunityGate: { to: 'proposition' },
  opportunityAsOf: { day: daysFromNow(0) },
  getBoard: { engagementPartnerId: 'all' },
  listAccountOpportunities: { history: 'true' },
  ...Object.fromEntries(Object.keys(exportOperations).map((id) => [id, { format: 'csv' }])),
  exportRequests: { format: 'csv', mine: 'false' },
  exportWorkReport: { format: 'csv', part: 'weeks', ...thisMonth },
  exportWins: { format: 'csv', part: 'accounts' },
  exportActivity: { format: 'csv', part: 'accounts' },
  exportPipeline: { format: 'csv', part: 'opportunities' },
  listImports: { kind: 'accounts' },
  previewMerge: { otherId: randomUUID() },
  getProposalVersion: { number: '1' },
  compareProposalVersions: { from: '1' },
};

/** The words of a PDF are packed, and what a secret of its own opens shows nothing to who does not have it: both are tested where they are made. */
const LEFT_OUT: readonly OperationId[] = [
  'readCaseEvidence',
  'readProposalPaper',
  'previewLetterhead',
  'readCalendar',
  'readMailAnswer',
];

export interface Read {
  id: OperationId;
  text: string;
}

/** @param words to search for, besides reading what is there */
export async function crawl(client: ApiClient, owner: Knex, words: readonly string[]): Promise<Read[]> {
  const read: Read[] = [];
  const take = async (id: OperationId, call: Call): Promise<void> => {
    const { status, body } = await send(client, id, call);
    // A question that the contract refuses looks at nothing, whoever asks it.
    if (status === 400) throw new Error(`the crawl asks ${id} wrongly: ${JSON.stringify(body)}`);
    read.push({ id, text: JSON.stringify(body) });
    const next = typeof body === 'object' ? body['nextCursor'] : null;
    if (typeof next === 'string') await take(id, { ...call, query: { ...call.query, cursor: next } });
  };
  const readable = allIds.filter(
    (id) =>
      !LEFT_OUT.includes(id) &&
      operationOf(id).method === 'get' &&
      operationOf(id).answerType !== 'eventStream' &&
      operationOf(id).path !== '/register/companies/{identifier}',
  );
  for (const id of readable) {
    const query = NEEDED[id] ?? {};
    const records = idPaths(operationOf(id).params).length > 0 ? await recordsFor(owner, id) : [undefined];
    for (const record of records) await take(id, record === undefined ? { query } : { params: { id: record }, query });
    for (const property of SEARCHES[id] ?? [])
      for (const word of words) await take(id, { query: { ...query, [property]: word } });
  }
  return read;
}

/** `/accounts/{id}/…` is asked for the accounts of the first business unit, and so on; a bulk and an absence are in none. */
async function recordsFor(owner: Knex, id: OperationId): Promise<string[]> {
  const [, folder = ''] = /([\w-]+)\/\{id\}/.exec(operationOf(id).path) ?? [];
  if (folder === 'bulk') return owner('bulks').pluck<string[]>('id');
  if (folder === 'absences') return owner('absences').pluck<string[]>('id');
  const table = folder.replaceAll('-', '_');
  return owner(table)
    .join('business_units as b', 'b.id', `${table}.bu_id`)
    .where({ 'b.code': 'P11' })
    .pluck<string[]>(`${table}.id`);
}
