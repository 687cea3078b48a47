import { operations } from '../../../contracts';
import type { TimeRowVerdict } from '../../../contracts/missions/timeImports';
import { idFromKey } from '../../../db/idFromKey';
import { namedIn } from '../../../db/missions/namedInTime';
import { judgeEntries } from '../../../db/missions/standingEntries';
import {
  listTimeImports as readImports,
  oneFileAtATime,
  revertTimeImport as revert,
  writeEntries,
} from '../../../db/missions/timeImports';
import type { Transaction } from '../../../db/wall';
import { todayInParis } from '../../../domain/dates/zone';
import { DomainError } from '../../../domain/errors/domainError';
import { isRefusal } from '../../../domain/errors/refusal';
import { readTimeRow } from '../../../domain/mission/timeRows';
import { bind } from '../../routing/bind';
import { readTimeFile, type FileRow } from './readTimeFile';

/** Every row with its verdict, and the entries that are new, in the order of the file. */
async function judge(trx: Transaction, rows: readonly FileRow[], now: Date) {
  const named = await namedIn(trx, rows, todayInParis(now));
  const read = rows.map((row) => ({ row, said: readTimeRow(row, named) }));
  const entries = await judgeEntries(
    trx,
    read.flatMap(({ said }) => ('entry' in said ? [said.entry] : [])),
  );
  let turn = 0;
  const verdicts: TimeRowVerdict[] = read.map(({ row: { line, mission, person, day, quantity }, said }) => {
    const row = { line, mission, person, day, quantity };
    if ('problem' in said) return { ...row, verdict: 'refused', problem: said.problem };
    return { ...row, verdict: entries[turn++]?.key === null ? 'known' : 'created', problem: null };
  });
  return { named, entries, verdicts };
}

const counted = (rows: TimeRowVerdict[], importId: string | null) => {
  const count = (verdict: TimeRowVerdict['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  return { importId, created: count('created'), known: count('known'), refused: count('refused'), rows };
};

export const importTimeEntries = bind(
  operations.importTimeEntries,
  async ({ body, file, person, key, deps, write }) => {
    const rows = await readTimeFile(file.content);
    const now = deps.clock();
    return write(async (trx) => {
      const rehearsal = body.rehearse === 'true';
      if (!rehearsal) await oneFileAtATime(trx, person.companyId);
      const { named, entries, verdicts } = await judge(trx, rows, now);
      if (rehearsal || entries.every(({ key }) => key === null)) return { body: counted(verdicts, null) };
      const id = idFromKey(person.userId, 'importTimeEntries', key);
      await writeEntries(trx, { id, person, fileName: file.name, now }, entries, named);
      return { body: counted(verdicts, id) };
    });
  },
);

export const listTimeImports = bind(operations.listTimeImports, async ({ read }) => ({
  body: await read(readImports),
}));

export const revertTimeImport = bind(operations.revertTimeImport, ({ params, person, deps, write }) =>
  write(async (trx) => {
    const reverted = await revert(trx, person, params.id, deps.clock());
    if (isRefusal(reverted)) throw new DomainError(reverted);
    return { body: reverted };
  }),
);
