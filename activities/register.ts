import type { Knex } from 'knex';
import { readSiren } from '../db/accounts/readSiren';
import type { CompanyRegister } from '../integrations/register/port';

export type RegisterCheck = 'active' | 'closed' | 'unknown' | 'not_diffusible' | 'unavailable';

export function createRegisterActivities({ knex, register }: { knex: Knex; register: CompanyRegister }) {
  return {
    /** Asks the public register about the company of a case. @throws while the register is unavailable, so that it is asked again. */
    checkCompany: async ({ caseId }: { caseId: string }): Promise<RegisterCheck> => {
      const siren = await readSiren(knex, caseId);
      if (siren === null) return 'unknown';
      const answer = await register.lookup({ siren });
      if (answer.kind === 'unavailable') throw new Error(`register unavailable: ${answer.reason}`);
      if (answer.kind === 'found') return answer.company.state;
      return answer.kind === 'notDiffusible' ? 'not_diffusible' : 'unknown';
    },
  };
}

export type RegisterActivities = ReturnType<typeof createRegisterActivities>;
