/** Who takes part: consultants with the Business Support of their region, a manager who only looks, and attackers. */
import { emailOf } from '../../../tests/support/story';
import { DEMO_PASSWORD } from '../../demo/load';
import type { JournalEntry } from '../client/journal';
import { PatientClient } from '../client/patientClient';
import type { Plant } from '../plant/plant';

export interface Desk {
  consultant: PatientClient;
  support: PatientClient;
}

const desks: readonly [string, string][] = [
  ['Claire Berthelin', 'Léa Pommerel'],
  ['Marc Vaucresson', 'Karim Saadaouin'],
  ['Claire Berthelin', 'Karim Saadaouin'],
  ['Julien Wittersheim', 'Émilie Schwartzel'],
  ['Sophie Kaltenbrun', 'Émilie Schwartzel'],
];

export interface People {
  desks: Desk[];
  manager: PatientClient;
  /** Each of another business unit and region than the records they go for. */
  attackers: PatientClient[];
}

export async function admitPeople(
  plant: Plant,
  write: (entry: JournalEntry) => void,
  patienceMs?: number,
): Promise<People> {
  const enter = async (name: string) => {
    const client = new PatientClient({
      urls: plant.baseUrls,
      name,
      write,
      ...(patienceMs !== undefined && { patienceMs }),
    });
    await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
    return client;
  };
  const seated: Desk[] = [];
  for (const [consultant, support] of desks)
    seated.push({ consultant: await enter(consultant), support: await enter(support) });
  return {
    desks: seated,
    manager: await enter('Philippe Montreval'),
    attackers: [await enter('Thibault Lessertois'), await enter('Aurélie Grosbliede')],
  };
}
