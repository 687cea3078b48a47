import { comparableName } from '../../domain/identity/companyName';
import { tellingDomain } from '../../domain/identity/email';
import type { Transaction } from '../wall';

export interface DuplicateQuery {
  /** Nine digits. */
  siren?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
}

export interface Duplicate {
  id: string;
  number: string;
  siren: string | null;
  name: string;
  tradeName: string;
  kind: 'prospect' | 'client';
  businessUnit: string;
  owner: string | null;
  match: 'siren' | 'name' | 'email_domain';
  visible: boolean;
}

/** What the door gives to two accounts that share nothing but the domain of their contacts' addresses. */
const SAME_DOMAIN_SCORE = 0.6;

/**
 * At most eight accounts of the whole company that may be the one being typed, likeliest first (D2, requirement 34):
 * same SIREN, a legal or trade name that resembles, or contacts at the same mail domain, public providers aside.
 */
export async function findDuplicates(
  trx: Transaction,
  { siren, name = '', email = '' }: DuplicateQuery,
): Promise<Duplicate[]> {
  const domain = tellingDomain(email) ?? '';
  const { rows } = await trx.raw<{ rows: (Omit<Duplicate, 'match'> & { score: number })[] }>(
    `SELECT id, number, siren, legal_name AS name, trade_name AS "tradeName", kind, bu_name AS "businessUnit", owner_name AS owner, score, mine AS visible
     FROM door_account_duplicates(?, ?, ?)`,
    [siren ?? null, comparableName(name), domain],
  );
  return rows.map(({ score, ...row }) => ({ ...row, match: matchOf(row.siren, score, siren, domain) }));
}

function matchOf(
  siren: string | null,
  score: number,
  wantedSiren: string | undefined,
  domain: string,
): Duplicate['match'] {
  if (siren !== null && siren === wantedSiren) return 'siren';
  return domain !== '' && score === SAME_DOMAIN_SCORE ? 'email_domain' : 'name';
}
