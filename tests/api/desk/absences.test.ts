/** Somebody is away: their work is with whoever stands in, and comes back; twice is once, late is as good as in time. */
import type { ApiClient } from '../../support/apiClient';
import { startWorld, type World } from '../../walls/world/world';
import { handoverSuite } from './absences/handover';
import { inTheirPlaceSuite } from './absences/inTheirPlace';
import { absenceRecordsSuite } from './absences/records';

jest.setTimeout(300_000);

let world: World;
const people = new Map<string, { id: string; client: ApiClient }>();

beforeAll(async () => {
  world = await startWorld();
  for (const name of [
    'Léa Pommerel',
    'Karim Saadaouin',
    'Nathalie Gerbevoix',
    'Claire Berthelin',
    'Marc Vaucresson',
    'Bertrand Chastelard',
    'Adrien Quincampoix',
    'Émilie Schwartzel',
    'Solange Tréfontaine',
  ]) {
    const [first_name, ...rest] = name.split(' ');
    const { id } = await world
      .owner('users')
      .where({ first_name, last_name: rest.join(' ') })
      .first<{ id: string }>('id');
    people.set(first_name!, { id, client: await world.enter(name) });
  }
});
afterAll(() => world.close());

const failed: unknown[] = [];
afterEach(() => expect(failed.splice(0)).toEqual([]));

const plant = () => ({ world, people, failed });

describe('handed over', () => handoverSuite(plant));
describe('in their place', () => inTheirPlaceSuite(plant));
describe('recorded', () => absenceRecordsSuite(plant));
