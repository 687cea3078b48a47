import type { Cast } from './accounts/cast';
import { seededChance } from './chance';
import type { DemoPerson, People } from './people/people';
import type { BusinessUnit, Organisation } from './reference/organisation';

const SEED = 20_241_001;

/** Gathers whom the demo is played with. */
export function castOf(organisation: Organisation, people: People, now: Date): Cast {
  const ofUnit = (group: DemoPerson[], bu: BusinessUnit): DemoPerson => {
    const found =
      group.find((person) => person.bu.id === bu.id) ?? people.lawyers.find((person) => person.bu.id === bu.id);
    if (!found) throw new Error(`nobody works in ${bu.name}`);
    return found;
  };
  return {
    now,
    chance: seededChance(SEED),
    bu: (code) => {
      const found = organisation.businessUnits.get(code);
      if (!found) throw new Error(`no business unit ${code}`);
      return found;
    },
    leadOf: (bu) => ofUnit(people.partners, bu),
    managerOf: (bu) => ofUnit(people.managers, bu),
    relationsOf: ({ companyId }) => people.clientRelations.find((person) => person.bu.companyId === companyId),
  };
}
