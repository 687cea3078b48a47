import { missionStates } from '../../../domain/mission/state';
import type { MissionState } from '../../../domain/mission/state';

/** `?etat=REA&q=boulangerie` */
export interface MissionsSearch {
  etat?: MissionState;
  q?: string;
}

/** Drops from an address what is no filter. */
export function readMissionsSearch({ etat, q }: Record<string, unknown>): MissionsSearch {
  const state = missionStates.find((one) => one === etat);
  return {
    ...(state !== undefined && { etat: state }),
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 100) }),
  };
}
