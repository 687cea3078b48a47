import type { Anchor } from '../../db/audit/verify';

/** A head that somebody wrote down, as evidence packs print it. */
export interface GivenHead extends Anchor {
  companyId: string;
}

/** `company:link:hash`. @throws Error that says what is wrong with it */
export function readHead(text: string): GivenHead {
  const [, companyId, seq, hash] = /^([0-9a-f-]{36}):([1-9]\d*):([0-9a-f]{64})$/.exec(text) ?? [];
  if (companyId === undefined || seq === undefined || hash === undefined)
    throw new Error(`« ${text} » n’est pas un maillon : société, numéro et empreinte, séparés par des deux-points.`);
  return { companyId, seq: Number(seq), hash };
}
