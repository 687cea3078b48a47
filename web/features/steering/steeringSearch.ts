import { reportedKinds } from '../../../domain/reporting/work';
import type { ReportedKind } from '../../../domain/reporting/work';
import { idOf, oneOf, written } from '../../format/address';

/** Days looked back over. */
export const periods = ['7', '30', '90', '365'] as const;
export type Period = (typeof periods)[number];
export const usualPeriod: Period = '30';

/** `?periode=90&nature=acceptance&bu=…` */
export interface SteeringSearch {
  periode?: Period;
  nature?: ReportedKind;
  bu?: string;
}

export function readSteeringSearch({ periode, nature, bu }: Record<string, unknown>): SteeringSearch {
  return written({ periode: oneOf(periods, periode), nature: oneOf(reportedKinds, nature), bu: idOf(bu) });
}
