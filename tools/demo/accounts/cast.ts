import type { LegalStructure } from '../../../domain/identity/legalForm';
import type { Chance } from '../chance';
import type { DemoPerson } from '../people/people';
import type { BusinessUnit } from '../reference/organisation';
import type { DemoContact } from './contacts';

/** An account with what a story needs to know of it. */
export interface DemoAccount {
  id: string;
  name: string;
  kind: 'prospect' | 'client';
  siren: string | null;
  legalStructure: LegalStructure;
  bu: BusinessUnit;
  lead: DemoPerson;
  manager: DemoPerson;
  contacts: DemoContact[];
}

/** Whom and what the demo is played with. */
export interface Cast {
  now: Date;
  chance: Chance;
  bu: (code: string) => BusinessUnit;
  leadOf: (bu: BusinessUnit) => DemoPerson;
  managerOf: (bu: BusinessUnit) => DemoPerson;
  /** Who on-boards the company's clients to the platform; the second company has nobody. */
  relationsOf: (bu: BusinessUnit) => DemoPerson | undefined;
}
