import { queryOptions, useQuery } from '@tanstack/react-query';
import { referenceOperations } from '../../contracts/reference';
import type { ReferenceData } from '../../contracts/reference';
import { call } from './call';

/** Lists of values, organisation and catalogue: they change rarely, so one reading serves a whole visit. */
export const referenceQuery = queryOptions({
  queryKey: ['reference'],
  queryFn: async ({ signal }): Promise<ReferenceData> =>
    (await call(referenceOperations.getReference, {}, { signal })).data,
  staleTime: 10 * 60_000,
});

const empty: ReferenceData = {
  businessUnits: [],
  regions: [],
  hubs: [],
  practices: [],
  offerFamilies: [],
  offers: [],
  products: [],
  lists: {},
  legalForms: [],
  refusalReasons: [],
};

/** Empty lists until they are there. */
export const useReference = (): ReferenceData => useQuery(referenceQuery).data ?? empty;

/** Values of a list as options of a select. */
export const optionsOf = (list: readonly { code: string; label: string }[] | undefined) =>
  (list ?? []).map(({ code, label }) => ({ value: code, label }));

/** The label of a code, or the code itself when it was retired. */
export const labelOf = (list: readonly { code: string; label: string }[] | undefined, code: string): string =>
  list?.find((value) => value.code === code)?.label ?? code;

/** Named things as options of a select. */
export const namedOptions = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** Coded reasons for refusing a line or a request, as options of a select. */
export const useRefusalReasons = (use: 'line' | 'decision') =>
  optionsOf(useReference().refusalReasons.filter((reason) => reason.for === use));
