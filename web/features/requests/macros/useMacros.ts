import { queryOptions, useQuery } from '@tanstack/react-query';
import { macroOperations } from '../../../../contracts/macros';
import type { Macro, MacroStepSent } from '../../../../contracts/macros';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';

const macrosQuery = queryOptions({
  queryKey: ['macro', 'list'],
  queryFn: async ({ signal }) => (await call(macroOperations.listMacros, {}, { signal })).data.items,
});

/** Those that are for requests of this model, or for all. */
export const useMacros = (template: Macro['template']): Macro[] => {
  const { data = [] } = useQuery(macrosQuery);
  return data.filter((macro) => macro.template === null || macro.template === template);
};

interface NewMacro {
  name: string;
  template: Macro['template'];
  steps: MacroStepSent[];
  groupId: string | null;
}

export const useSaveMacro = (onDone: () => void) =>
  useCommand({
    send: async (body: NewMacro, idempotencyKey) =>
      (await call(macroOperations.saveMacro, { body }, { idempotencyKey })).data,
    touches: [macrosQuery.queryKey],
    onDone,
  });

export const useDeleteMacro = (onDone: () => void) =>
  useCommand({
    send: (id: string, idempotencyKey) => call(macroOperations.deleteMacro, { params: { id } }, { idempotencyKey }),
    touches: [macrosQuery.queryKey],
    onDone,
  });

/** Asked anew each time the dialog opens, since what it depends on moves on. */
export const useMacroRehearsal = (requestId: string, macroId: string) =>
  useQuery({
    // Not one of the request's keys: a rehearsal runs every step and takes it back, so that news must not ask for it again.
    queryKey: ['macro', 'rehearsal', requestId, macroId],
    queryFn: async ({ signal }) =>
      (
        await call(
          macroOperations.rehearseMacro,
          { params: { id: requestId }, body: { macroId } },
          { signal, idempotencyKey: crypto.randomUUID() },
        )
      ).data,
    gcTime: 0,
  });

export const useRunMacro = (requestId: string, onDone: () => void) =>
  useCommand({
    send: async (body: { macroId: string; seen: number }, idempotencyKey) =>
      (await call(macroOperations.runMacro, { params: { id: requestId }, body }, { idempotencyKey })).data,
    touches: [['request'], ['task'], ['message'], ['me']],
    onDone,
  });
