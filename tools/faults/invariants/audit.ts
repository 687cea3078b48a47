/** Whatever a client was told and has to be in the audit, held against it line by line; then the chain of it all. */
import { operations, type OperationId } from '../../../contracts';
import { isRefusedAttempt } from '../../../api/routing/refusedAttempt';
import { verifyCompany } from '../../../db/audit/verify';
import { openPool } from '../../../db/pool';
import type { ErrorCode } from '../../../domain/errors/codes';
import { unwritten } from '../../../tests/support/unwritten';
import type { JournalEntry } from '../client/journal';
import { byKey } from './byKey';
import { changedNothing } from './changedNothing';
import { shouldBeNone, type Facts, type Invariant } from './facts';
import { linesMissing, type Due, type Line } from './linesMissing';

const patterns = Object.values(operations)
  // `/accounts/duplicates` before `/accounts/{id}`
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length)
  .map((operation) => ({ operation, matches: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

function operationOf({ method, path }: JournalEntry) {
  const [bare = ''] = path.split('?');
  return patterns.find(({ operation, matches }) => operation.method === method.toLowerCase() && matches.test(bare))
    ?.operation;
}

/** The line that an intention must have left, once it was answered; null where it leaves none. */
function lineDue(
  operation: NonNullable<ReturnType<typeof operationOf>>,
  { outcome, code }: JournalEntry,
): Pick<Due, 'outcome' | 'code'> | null {
  const id = operation.id as OperationId;
  if (outcome === 'fail') {
    const refused = code !== null && isRefusedAttempt(operation, code as ErrorCode);
    return refused ? { outcome: 'refused', code } : null;
  }
  if (outcome !== 'ok') return null;
  if ('answerType' in operation && operation.answerType === 'file') return { outcome: 'read', code: null };
  return operation.method === 'get' || unwritten.includes(id) ? null : { outcome: 'applied', code: null };
}

/** What was meant once: every attempt under one key, or each attempt that has none. */
function intentions(journal: readonly JournalEntry[]): JournalEntry[][] {
  return [...byKey(journal).values(), ...journal.filter(({ key }) => key === null).map((entry) => [entry])];
}

function dueOf(journal: readonly JournalEntry[]): Due[] {
  return intentions(journal).flatMap((attempts) => {
    const [first] = attempts;
    const answered = attempts.find(({ outcome }) => outcome !== 'info');
    const operation = first && operationOf(first);
    if (!first || !answered || !operation || changedNothing(journal, answered)) return [];
    const line = lineDue(operation, answered);
    return line
      ? [
          {
            ...line,
            client: first.client,
            operation: operation.id,
            from: first.at,
            until: answered.at + answered.tookMs,
          },
        ]
      : [];
  });
}

async function unwrittenAnswers({ owner, journal, since }: Facts): Promise<string[]> {
  const lines = await owner('audit as a')
    .join('users as u', 'u.id', 'a.principal_id')
    .where('a.at', '>=', since)
    .select<(Omit<Line, 'at'> & { at: Date })[]>(
      owner.raw("u.first_name || ' ' || u.last_name AS client"),
      'a.outcome',
      'a.code',
      'a.at',
    );
  return linesMissing(
    dueOf(journal),
    lines.map((line) => ({ ...line, at: line.at.getTime() })),
  );
}

/** What no client asked for by itself: every command, whoever gave it. */
function unauditedCommands({ owner, since }: Facts): Promise<string[]> {
  return shouldBeNone(
    owner,
    `SELECT c.number, count(k.key) AS commands FROM cases c JOIN case_commands k ON k.case_id = c.id AND k.at >= ? GROUP BY c.id
    HAVING count(k.key) > (SELECT count(*) FROM audit a WHERE a.object_id = c.id AND a.outcome IN ('applied', 'refused'))`,
    [since.toISOString()],
  );
}

/** What is born once is written down once, however often it was asked for. */
function writtenTwice({ owner, since }: Facts): Promise<string[]> {
  return shouldBeNone(
    owner,
    `SELECT action, object_id, count(*) FROM audit WHERE at >= ? AND outcome = 'applied' AND action IN ('accountCreated', 'createOpportunity', 'createRequest')
    GROUP BY action, object_id HAVING count(*) > 1`,
    [since.toISOString()],
  );
}

/** The chain of each company, walked from its first link. */
async function brokenChains({ owner, ownerUrl }: Facts): Promise<string[]> {
  const pool = openPool({ url: ownerUrl, name: 'chains', max: 1 });
  try {
    const broken: string[] = [];
    for (const id of await owner('companies').pluck<string[]>('id')) {
      const { findings } = await verifyCompany(pool, id, []);
      broken.push(
        ...findings.map(
          ({ kind, seq, auditId }) => `the audit of ${id}: ${kind} at link ${seq ?? '-'}, line ${auditId ?? '-'}`,
        ),
      );
    }
    return broken;
  } finally {
    await pool.destroy();
  }
}

export const auditInvariants: readonly Invariant[] = [
  {
    id: 'I10',
    says: 'what was accepted, refused or read has its line in the audit, and every chain of it recomputes without a gap',
    broken: async (facts) => [
      ...(await unauditedCommands(facts)),
      ...(await unwrittenAnswers(facts)),
      ...(await writtenTwice(facts)),
      ...(await brokenChains(facts)),
    ],
  },
];
