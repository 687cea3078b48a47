/** Beside the processes: absences begin and end by themselves. */
import type { Knex } from 'knex';
import { lookAtAbsences } from '../../db/absences/pass';
import type { CaseRef } from '../../domain/cases/kinds';
import { every } from '../../platform/every';
import type { Announce } from '../announce';

/** Whoever writes down that they leave now sees their work go within as long. */
const lookEveryMs = 3000;

export interface AbsenceDeps {
  knex: Knex;
  tellNews: (ref: CaseRef) => void;
  announce: Announce;
  announceTold: (companyId: string, told: readonly string[]) => void;
}

/** @returns stops it, after the look under way */
export function keepAbsences(
  { knex, tellNews, announce, announceTold }: AbsenceDeps,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const look = async () => {
    const { routed, told } = await lookAtAbsences(knex, new Date(), onError);
    for (const one of routed) {
      one.touched.forEach(tellNews);
      announce(one.caseId, one.told);
    }
    for (const { companyId, userIds } of told) announceTold(companyId, userIds);
  };
  return every(lookEveryMs, look, onError);
}
