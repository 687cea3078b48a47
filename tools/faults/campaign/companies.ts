/** Companies that nobody has yet, each with a SIREN of its own. */
import { recordCompany } from '../../../tests/support/processBench';
import type { PatientClient } from '../client/patientClient';
import type { Chance } from './chance';

const luhnSum = (digits: string) =>
  Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, index) => {
      const doubled = digit * (index % 2 === 0 ? 1 : 2);
      return sum + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);

/** Nine digits with a right key, in a range that the simulator of the register leaves free. */
function sirenFrom(number: number): string {
  const stem = `8${String(number).padStart(7, '0')}`;
  return `${stem}${(10 - (luhnSum(`${stem}0`) % 10)) % 10}`;
}

export function newCompany(consultant: PatientClient, chance: Chance): Promise<{ id: string }> {
  return recordCompany(consultant, sirenFrom(Math.floor(chance.next() * 9_999_999)));
}
