import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { letterheadOperations } from '../../../contracts/letterhead';
import type { LetterheadFields, LetterheadView, LogoView } from '../../../contracts/letterhead';
import { call } from '../../api/call';
import { queryString } from '../../api/client';
import { etagOf } from '../../api/etag';
import { useCommand } from '../../api/useCommand';

/** Its own of a business unit; null for the firm's. */
export type Unit = string | null;

const named = (unit: Unit) => (unit === null ? {} : { businessUnitId: unit });

const letterheadQuery = (unit: Unit) =>
  queryOptions({
    queryKey: ['letterhead', unit],
    queryFn: async ({ signal }) =>
      (await call(letterheadOperations.getLetterhead, { query: named(unit) }, { signal })).data,
  });

export const useLetterhead = (unit: Unit) => useQuery(letterheadQuery(unit));

/** Changes the letterhead as it is on screen; where somebody was faster, nothing of ours is written. */
export function useChangeLetterhead(kept: LetterheadView, unit: Unit, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async (fields: LetterheadFields) =>
      (
        await call(
          letterheadOperations.changeLetterhead,
          { body: { ...fields, ...named(unit) } },
          { ifMatch: etagOf(kept) },
        )
      ).data,
    onDone: (changed) => {
      queryClient.setQueryData(letterheadQuery(unit).queryKey, changed);
      onDone();
    },
  });
}

/** The unit writes on the firm's again. */
export const useRemoveUnitLetterhead = (onDone: () => void) =>
  useCommand({
    send: async (unit: string, key) =>
      (
        await call(
          letterheadOperations.removeUnitLetterhead,
          { body: { businessUnitId: unit } },
          { idempotencyKey: key },
        )
      ).data,
    touches: [['letterhead']],
    onDone,
  });

/** Keeps a picture; it is printed once the letterhead that names it is saved. */
export function useAddLogo(onDone: (logo: LogoView) => void) {
  return useCommand({
    // A file has no words of its own: its stamp tells one intention from another.
    send: async ({ file }: { file: File; stamp: string }, key) =>
      (await call(letterheadOperations.addLetterheadLogo, {}, { file, idempotencyKey: key })).data,
    onDone,
  });
}

/** Below /api/v1: where the letter to nobody is drawn. */
export const previewPath = (fields: LetterheadFields): string =>
  `${letterheadOperations.previewLetterhead.path}${queryString(fields)}`;
