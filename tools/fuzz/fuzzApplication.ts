/** The fuzzing of a whole application by people of the demo who may do different things. */
import { openPool } from '../../db/pool';
import { ApiClient } from '../../tests/support/apiClient';
import type { TestApplication } from '../../tests/support/application';
import { emailOf } from '../../tests/support/story';
import { fuzz, type FuzzReport } from './fuzz';
import { schemathesisFolder } from './install';

/** A consultant, an agent of Business Support, the administrator. */
export const FUZZERS = ['Claire Berthelin', 'Léa Pommerel', 'Adrien Quincampoix'];

const RECORDS = [
  'accounts',
  'contacts',
  'documents',
  'cases',
  'tasks',
  'proposals',
  'missions',
  'checklist_items',
  'proposal_lines',
  'business_units',
  'users',
  'offers',
  'products',
];

/** Some ids of each kind, of whatever business unit. */
async function someIds(ownerUrl: string): Promise<string[]> {
  const owner = openPool({ url: ownerUrl, name: 'fuzz', max: 1 });
  try {
    const ids: string[] = [];
    for (const table of RECORDS) ids.push(...(await owner(table).orderBy('id').limit(12).pluck<string[]>('id')));
    return ids;
  } finally {
    await owner.destroy();
  }
}

export async function fuzzApplication(
  { baseUrl, ownerUrl, password }: TestApplication,
  plan: { cases: number; seed: number; edges?: boolean },
): Promise<FuzzReport> {
  const [ids, schemathesis] = await Promise.all([someIds(ownerUrl), schemathesisFolder()]);
  const cookies = await Promise.all(
    FUZZERS.map(async (name) => (await new ApiClient(baseUrl).login({ email: emailOf(name), password })).cookie),
  );
  return fuzz({ baseUrl, cookies, ids, schemathesis, ...plan });
}
