import { z } from 'zod';
import { operations } from './index';

/** Lists without pages that hold all there is, and what bounds each. */
const whole: Readonly<Record<string, string>> = {
  listPeople: 'as many as the asker wants, found by name',
  findDuplicates: 'as many as a person compares',
  findContacts: 'as many as a person compares',
  listContacts: 'the people of one account, in which interactions choose',
  listTransmissions: 'one row a contact and a system',
  accountProvenance: 'one row a field',
  contactFromHubspot: 'one row a field',
  opportunityFromHubspot: 'one row a field',
  listClientGroups: 'the best matches',
  listOpportunityViews: 'as many as a person may keep',
  listTaskViews: 'as many as a person may keep',
  listMacros: 'as many as a group may keep',
  listTemplates: 'those of the product',
  searchRequestOrigins: 'the best matches',
  listStepsBack: 'the steps of one process',
  requestPresence: 'who looks now',
  listAddedTasks: 'as many as a request may have',
  listBulks: 'a person’s latest',
  notificationPreferences: 'one row a kind of news',
  listValueLists: 'those of the product',
};

const properties = (answer: z.ZodType): Record<string, unknown> =>
  (z.toJSONSchema(answer, { unrepresentable: 'any' }).properties as Record<string, unknown> | undefined) ?? {};

test('a list has pages, or says whether there is more, or is known to be bounded', () => {
  const unbounded = Object.values(operations)
    .filter((operation) => operation.method === 'get' && 'answer' in operation)
    .map(({ id, ...operation }) => ({ id, has: properties((operation as { answer: z.ZodType }).answer) }))
    .filter(({ has }) => 'items' in has && !('nextCursor' in has) && !('more' in has))
    .map(({ id }) => id);
  expect(unbounded.sort()).toEqual(Object.keys(whole).sort());
});
