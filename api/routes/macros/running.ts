import { operations } from '../../../contracts';
import type { MacroRan as MacroAnswer } from '../../../contracts/macros';
import { readMacros, type MacroRow } from '../../../db/macros/keep';
import { rehearseSteps, runSteps, type MacroRan } from '../../../db/macros/run';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { isRefusal, refuse, type Refusal } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import { announceMoved } from '../../cases/command';
import { found } from '../../cases/found';
import type { ApiDeps } from '../../deps';
import { wordsOf } from '../../problem';
import { bind } from '../../routing/bind';
import { announceMessage } from '../conversation/announce';

/** @throws DomainError `not_found` for a request out of reach, before anything that the body names */
async function macroFor(trx: Transaction, requestId: string, macroId: string): Promise<MacroRow> {
  found(await trx('requests').where({ id: requestId }).first<{ id: string } | undefined>('id'));
  const macro = (await readMacros(trx)).find(({ id }) => id === macroId);
  if (!macro) throw new DomainError(refuse('reference_unknown', { params: { field: 'macroId' } }));
  return macro;
}

function answerOf({ steps }: MacroRow, { verdicts }: MacroRan): MacroAnswer {
  return {
    passes: verdicts.every(({ refusal }) => refusal === null),
    steps: steps.map(({ type }, at) => {
      const refusal = verdicts[at]?.refusal;
      if (refusal === undefined) return { type, verdict: 'notReached', why: null };
      if (refusal === null) return { type, verdict: 'passes', why: null };
      const { code, title, detail } = wordsOf(refusal);
      return { type, verdict: 'blocked', why: { code, title, detail } };
    }),
  };
}

/** @throws DomainError `announcement_stale` when somebody changed the request since it was tried */
function agreed(ran: MacroRan | Refusal | null): MacroRan {
  const told = found(ran);
  if (isRefusal(told)) throw new DomainError(told);
  return told;
}

export const rehearseMacro = bind(operations.rehearseMacro, async ({ person, params, body, key, read, deps }) => {
  const macro = await read((trx) => macroFor(trx, params.id, body.macroId));
  const ran = agreed(
    await rehearseSteps(
      deps.pool,
      { person, requestId: params.id, key: `rehearsal/${key}`, seen: null, clock: deps.clock },
      macro.steps,
    ),
  );
  return { body: { ...answerOf(macro, ran), seen: ran.seen } };
});

function announce(deps: ApiDeps, person: Person, requestId: string, ran: MacroRan): void {
  ran.touched.forEach((ref) => deps.tellNews(ref, person.companyId));
  announceMoved(deps, { kind: ran.kind, caseId: requestId, companyId: person.companyId, buId: ran.buId }, ran.told);
  for (const visibility of ran.said)
    announceMessage(deps, person, requestId, { ...ran.about, buId: ran.buId, visibility });
}

/** All of it or none: what one step is refused takes the others back, and is told as if it had been asked alone. */
export const runMacro = bind(operations.runMacro, async ({ person, params, body, key, write, deps }) => {
  const { ran, ...reply } = await write(async (trx) => {
    const macro = await macroFor(trx, params.id, body.macroId);
    const run = { person, requestId: params.id, key, seen: body.seen ?? null, clock: deps.clock };
    const done = agreed(await runSteps(trx, run, macro.steps));
    const refusal = done.verdicts.find((verdict) => verdict.refusal !== null)?.refusal;
    if (refusal) throw new DomainError(refusal);
    return { body: answerOf(macro, done), ran: done };
  });
  announce(deps, person, params.id, ran);
  return reply;
});
