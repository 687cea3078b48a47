import { queryOptions, useQuery } from '@tanstack/react-query';
import { referenceOperations } from '../../contracts/reference';
import type { ReferenceData } from '../../contracts/reference';
import { DEFAULT_VALUES } from '../../domain/settings/keys';
import { translate } from '../i18n/translate';
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
  retired: {},
  controlVotingBasisPoints: DEFAULT_VALUES.controlVotingBasisPoints,
  legalForms: [],
  refusalReasons: [],
};

/** Empty lists until they are there. */
export const useReference = (): ReferenceData => useQuery(referenceQuery).data ?? empty;

/** Values of a list as options of a select. */
export const optionsOf = (list: readonly { code: string; label: string }[] | undefined) =>
  (list ?? []).map(({ code, label }) => ({ value: code, label }));

/** What a field may take: what is offered, and the value that it holds if that was retired since (D30): it stays until another is chosen. */
export function choicesOf({ lists, retired }: ReferenceData, list: string, held: string | null) {
  const former = (retired[list] ?? []).filter(({ code }) => code === held);
  return optionsOf([
    ...(lists[list] ?? []),
    ...former.map(({ code, label }) => ({ code, label: translate('common:retired', { label }) })),
  ]);
}

/** What a list calls a code, retired or not. */
export const valueLabel = ({ lists, retired }: ReferenceData, list: string, code: string): string =>
  labelOf([...(lists[list] ?? []), ...(retired[list] ?? [])], code);

/** The label of a code, or the code itself where the list has none such. */
export const labelOf = (list: readonly { code: string; label: string }[] | undefined, code: string): string =>
  list?.find((value) => value.code === code)?.label ?? code;

/** Named things as options of a select. */
export const namedOptions = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));
