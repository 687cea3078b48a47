/** What people are told of: once each, by the ways that they prefer, theirs alone, and nothing dropped without a word. */
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { digestSuite } from './notifications/digest';
import { toldOfMessagesSuite } from './notifications/messages';
import { readingSuite } from './notifications/reading';
import { toldOfTasksSuite } from './notifications/tasks';

jest.setTimeout(300_000);

let desk: Desk;
let anna: ApiClient;
let bruno: ApiClient;
let lea: Awaited<ReturnType<Desk['agents']>>[number];
let karim: typeof lea;
beforeAll(async () => {
  desk = await openDesk();
  anna = await desk.api.login(desk.api.firm.people.anna);
  bruno = await desk.api.login(desk.api.firm.people.bruno);
  [lea, karim] = (await desk.agents(2)) as [typeof lea, typeof lea];
});
afterAll(() => desk.close());

const plant = () => ({ desk, anna, bruno, lea, karim });

describe('messages', () => toldOfMessagesSuite(plant));
describe('tasks', () => toldOfTasksSuite(plant));
describe('choices and reading', () => readingSuite(plant));
describe('digests', () => digestSuite(plant));
