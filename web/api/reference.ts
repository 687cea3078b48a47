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

/** People whose name, code or e-mail answers what was typed. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', q],
    queryFn: async ({ signal }) =>
      (await call(referenceOperations.listPeople, { query: q === '' ? {} : { q } }, { signal })).data.items,
    staleTime: 60_000,
  });
