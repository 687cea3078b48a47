import type { Knex } from 'knex';
import { loadPerson } from '../../../db/principals';
import type { Transaction } from '../../../db/wall';
import type { Person } from '../../../domain/principal/principal';
import type { DocumentStore } from '../../../integrations/document-store/port';
import type { Chance } from '../chance';
import type { DemoPerson, People } from '../people/people';
import type { Reference } from '../reference/load-reference';
import { countBackFrom, momentOf } from '../moments';
import { createAgenda, type Agenda } from './agenda';
import type { Token } from './token';

/** Everything that acts of the demo need: people act through the real commands, and the processes walk behind them. */
export interface Play {
  trx: Transaction;
  now: Date;
  chance: Chance;
  agenda: Agenda;
  reference: Reference;
  people: People;
  documents: DocumentStore;
  /** Where the process of each case stands. */
  tokens: Map<string, Token>;
  /** A minute of office hours on the n-th business day before now; without a minute, any of them. */
  moment: (daysBefore: number, minuteOfDay?: number) => Date;
  personOf: (person: DemoPerson) => Promise<Person>;
  /** A key of its own for each command. */
  nextKey: () => string;
}

export function createPlay(given: Pick<Play, 'trx' | 'now' | 'chance' | 'reference' | 'people' | 'documents'>): Play {
  const known = new Map<string, Promise<Person>>();
  let commands = 0;
  const daysBefore = countBackFrom(given.now);
  return {
    ...given,
    agenda: createAgenda(given.now),
    tokens: new Map(),
    moment: (n, minuteOfDay = anyMinute(given.chance)) => momentOf(daysBefore(n), minuteOfDay),
    personOf: (person) => {
      const found = known.get(person.id) ?? loadExisting(given.trx, person);
      known.set(person.id, found);
      return found;
    },
    nextKey: () => `demo/${(commands += 1)}`,
  };
}

async function loadExisting(knex: Knex, { id, name }: DemoPerson): Promise<Person> {
  const person = await loadPerson(knex, id, 'main');
  if (!person) throw new Error(`${name} is not among the people`);
  return person;
}

/** Between 9:05 and 12:00 or 14:05 and 17:30. */
function anyMinute(chance: Chance): number {
  return chance.percent(50) ? chance.between(545, 720) : chance.between(845, 1050);
}
