/** One row per operation: how it is asked for by somebody who may. */
import type { ErrorCode } from '../../../domain/errors/codes';
import type { ApiClient } from '../../support/apiClient';
import type { Find } from './find.types';

/** What goes into one call, besides who makes it. */
export interface Call {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  ifMatch?: string;
}

export interface Row {
  /** Somebody of the first business unit, or of its region's Business Support, who may. */
  by: string;
  /** Asked anew before each use, since what it names moves on. Every id that the body can carry is there. */
  call: (find: Find) => Promise<Call>;
  /** The same operation asked in other ways, where its ids exclude each other. */
  others?: (find: Find) => Promise<Call[]>;
  /** What the owner does before their call, so that it succeeds. */
  prepare?: (find: Find, owner: ApiClient) => Promise<void>;
  /** Colleagues inside the same wall who may see it and not do it, with what they are told; absent where any colleague may. */
  refusedTo?: Readonly<Record<string, ErrorCode>>;
}

/** The way of asking that carries an id at this place. */
export async function callCarrying({ call, others }: Row, find: Find, at: (call: Call) => unknown): Promise<Call> {
  const ways = [await call(find), ...((await others?.(find)) ?? [])];
  const found = ways.find((way) => typeof at(way) === 'string');
  if (!found) throw new Error('the row carries every id that the operation can');
  return found;
}

export const claire = 'Claire Berthelin';
export const lea = 'Léa Pommerel';
export const nathalie = 'Nathalie Gerbevoix';
/** Consultant of the same business unit. */
export const marc = 'Marc Vaucresson';
/** Business Support agent of the same region. */
export const karim = 'Karim Saadaouin';
/** Approves what passes a threshold. */
export const bertrand = 'Bertrand Chastelard';
/** Auditor of the company. */
export const solange = 'Solange Tréfontaine';
/** Administrator of the company. */
export const adrien = 'Adrien Quincampoix';
