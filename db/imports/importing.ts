import type { Person } from '../../domain/principal/principal';
import type { ImportLists } from './lists';

/** What every row of a file is brought in with. */
export interface Importing {
  person: Person;
  now: Date;
  lists: ImportLists;
  /** Whether what is there already is changed to what the row says. */
  updates: boolean;
  importId: string;
  /** Names the row among all that were ever imported. */
  key: string;
  /** The records that rows before it created. */
  made: ReadonlySet<string>;
}
