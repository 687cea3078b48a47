/** What clients were told, held against what is there. */
import type { JournalEntry } from '../client/journal';
import { byKey } from './byKey';
import { shouldBeNone, type Facts, type Invariant } from './facts';

/** Rows that clients were told of, and rows that nobody was told of: of those there may be one for each intention that was never answered. */
async function births({ owner, journal, since }: Facts, path: string, table: string): Promise<string[]> {
  const asked = [...byKey(journal.filter((entry) => entry.method === 'POST' && entry.path === path)).values()];
  const accepted = asked.filter((entries) => entries.some(({ outcome }) => outcome === 'ok')).length;
  const unknown = asked.filter((entries) => entries.every(({ outcome }) => outcome === 'info')).length;
  const row = await owner(table).where('created_at', '>=', since).first<{ count: string }>(owner.raw('count(*)'));
  const found = Number(row.count);
  return found < accepted || found > accepted + unknown
    ? [`${table}: ${accepted} accepted, ${unknown} unknown, ${found} found`]
    : [];
}

function differing(journal: readonly JournalEntry[]): string[] {
  return [...byKey(journal).values()].flatMap((entries) => {
    const answers = new Set(
      entries.filter(({ outcome }) => outcome === 'ok').map(({ status, digest }) => `${status} ${digest ?? ''}`),
    );
    return answers.size > 1
      ? [`${entries[0]?.method ?? ''} ${entries[0]?.path ?? ''} was answered in ${answers.size} ways`]
      : [];
  });
}

/**
 * Keys that somebody waits behind. Not those of a refusal that was told while the database was away, so that its key
 * could not be given back: nothing was done under it, nobody asks again, and whoever did would take it over.
 */
async function keysInFlight({ owner, journal }: Facts): Promise<string[]> {
  const refused = [...byKey(journal).values()].flatMap((entries) =>
    entries.at(-1)?.outcome === 'fail' ? [entries.at(-1)?.key ?? ''] : [],
  );
  return shouldBeNone(
    owner,
    "SELECT operation, created_at FROM idempotency_keys WHERE status IS NULL AND created_at < now() - interval '30 seconds' AND key <> ALL (?::text[])",
    [refused],
  );
}

interface Sight {
  client: string;
  unit: string;
}

/** Words of a unit in an answer to somebody no role of whom reaches it. */
async function foreignCanaries({ owner, journal }: Facts): Promise<string[]> {
  const { rows } = await owner.raw<{
    rows: Sight[];
  }>(`SELECT u.first_name || ' ' || u.last_name AS client, b.id AS unit FROM users u JOIN user_roles r ON r.user_id = u.id
    JOIN business_units b ON b.company_id = u.company_id JOIN hubs h ON h.id = b.hub_id WHERE b.id = u.bu_id OR r.scope_id IN (b.id, h.id, h.region_id, b.company_id)`);
  const mayMeet = new Set(rows.map(({ client, unit }) => `${client} ${unit}`));
  const met = journal.flatMap(({ client, method, path, canaries }) =>
    canaries
      .filter((unit) => !mayMeet.has(`${client} ${unit}`))
      .map((unit) => `${client} met ${unit} in ${method} ${path.replace(/[0-9a-f-]{36}/g, '{id}')}`),
  );
  return [...new Set(met)];
}

/** What one client read of one record, in the order it asked, each time after it had been answered. */
function wentBack(journal: readonly JournalEntry[]): string[] {
  const last = new Map<string, { version: number; until: number }>();
  return journal.flatMap(({ client, path, at, tookMs, version }) => {
    if (version === null) return [];
    const before = last.get(`${client} ${path}`);
    if (!before || version >= before.version) last.set(`${client} ${path}`, { version, until: at + tookMs });
    return before && at >= before.until && version < before.version
      ? [`${client} read version ${version} of ${path} after ${before.version}`]
      : [];
  });
}

export const answerInvariants: readonly Invariant[] = [
  {
    id: 'I2',
    says: 'what was accepted is there once, what was refused is not, what is unknown is there at most once',
    broken: async (facts) => [
      ...(await births(facts, '/accounts', 'accounts')),
      ...(await births(facts, '/opportunities', 'opportunities')),
    ],
  },
  { id: 'I12', says: 'nobody was told words of a unit that is not theirs to read', broken: foreignCanaries },
  { id: 'I14', says: 'nobody saw a record go back', broken: ({ journal }) => Promise.resolve(wentBack(journal)) },
  { id: 'I13', says: 'one key has one answer', broken: ({ journal }) => Promise.resolve(differing(journal)) },
  { id: 'I18', says: 'no key is left in flight', broken: keysInFlight },
  {
    id: 'I19',
    says: 'attackers got nothing',
    broken: ({ attackerSuccesses }) => Promise.resolve([...attackerSuccesses]),
  },
  {
    id: '5xx',
    says: 'no answer was an error of ours',
    broken: ({ journal }) =>
      Promise.resolve([
        ...new Set(
          journal
            .filter(({ status }) => status === 500)
            .map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/g, '{id}')} answered 500`),
        ),
      ]),
  },
];
