import { operations } from '../../../contracts';
import { keepMacro, readMacros, throwMacroAway } from '../../../db/macros/keep';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { isReason } from '../../../domain/processes/request/reasons';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const listMacros = bind(operations.listMacros, async ({ read }) => ({
  body: { items: await read(readMacros) },
}));

export const saveMacro = bind(operations.saveMacro, ({ person, body, key, write, deps }) => {
  const unknown = body.steps.some((step) => step.type === 'refuseLine' && !isReason(step.reasonCode, 'line'));
  if (unknown) throw new DomainError(refuse('reference_unknown', { params: { field: 'reasonCode' } }));
  return write(async (trx) => {
    const id = await keepMacro(trx, person, key, body, deps.clock());
    if (typeof id !== 'string') throw new DomainError(id);
    return { body: found((await readMacros(trx)).find((macro) => macro.id === id)) };
  });
});

export const deleteMacro = bind(operations.deleteMacro, ({ person, params, write, deps }) =>
  write(async (trx) => {
    found((await throwMacroAway(trx, person, params.id, deps.clock())) || null);
    return { body: {} };
  }),
);
