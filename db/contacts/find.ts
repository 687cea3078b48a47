import type { KnownPerson } from '../../domain/contact/known';
import { escapeLike } from '../search';
import type { Transaction } from '../wall';
import { contactCards } from './cards';

/** Somebody to attach: who they are, and their accounts as far as the reader sees them. */
export interface FoundContact {
  id: string;
  name: string;
  email: string | null;
  accounts: { id: string; number: string; name: string; title: string | null }[];
}

const MOST_FOUND = 12;

const accountsOf = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'name', a.trade_name, 'title', k.title) ORDER BY k.home DESC, a.trade_key, a.id)
  FROM ${contactCards} k JOIN accounts a ON a.id = k.account_id WHERE k.id = c.id), '[]')`;

const findByWords = `
  SELECT c.id, c.first_name || ' ' || c.last_name AS name, c.email, ${accountsOf} AS accounts
  FROM contacts c WHERE c.id IN (SELECT f.id FROM door_contacts_found(fold_text(:longest), ARRAY(SELECT fold_text(word) FROM unnest(:words::text[]) AS word)) f)
  ORDER BY c.last_name, c.first_name, c.id LIMIT :most`;

/** Contacts whose name and address hold every word, whatever accents and capitals; at most a screenful, by name. */
export async function findContacts(trx: Transaction, q: string): Promise<FoundContact[]> {
  const words = q
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `%${escapeLike(word)}%`);
  const [longest] = [...words].sort((one, other) => other.length - one.length);
  if (longest === undefined) return [];
  const { rows } = await trx.raw<{ rows: FoundContact[] }>(findByWords, { longest, words, most: MOST_FOUND });
  return rows;
}

const findByEmail = `
  SELECT c.id, c.first_name || ' ' || c.last_name AS name, (SELECT string_agg(a.trade_name, ', ' ORDER BY k.home DESC, a.trade_key) FROM ${contactCards} k JOIN accounts a ON a.id = k.account_id WHERE k.id = c.id) AS accounts
  FROM contacts c WHERE c.email_key = :email AND NOT EXISTS (SELECT 1 FROM ${contactCards} k WHERE k.id = c.id AND k.account_id = :account) ORDER BY c.created_at, c.id LIMIT 1`;

/** Somebody whom the caller sees, of other accounts only, who has this address; whoever is out of sight is nobody. */
export async function knownElsewhere(
  trx: Transaction,
  email: string | null,
  accountId: string,
): Promise<KnownPerson | null> {
  if (email === null) return null;
  const { rows } = await trx.raw<{ rows: KnownPerson[] }>(findByEmail, { email, account: accountId });
  return rows[0] ?? null;
}
