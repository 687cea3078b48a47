import type { ErrorCode } from './codes';

/** One thing that a gate still wants: which field, the key of its label, and the code of the reason. */
export interface MissingField {
  field: string;
  label: string;
  why: string;
}

/** Who was there first, when two people decide at once. */
export interface Winner {
  name: string;
  since: string;
  /** Until when at the latest, where what they hold is a lease. */
  until?: string;
}

export interface Refusal {
  refused: true;
  code: ErrorCode;
  missing?: MissingField[];
  winner?: Winner;
  params?: Record<string, string | number>;
}

export function refuse(code: ErrorCode, more: Omit<Refusal, 'refused' | 'code'> = {}): Refusal {
  return { refused: true, code, ...more };
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer && answer.refused === true;
}
