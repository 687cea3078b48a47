import { operations } from '../../../contracts';
import type { ReferenceData } from '../../../contracts/reference';
import { readReference, type ReferenceRows } from '../../../db/reference';
import { LEGAL_FORMS } from '../../../domain/identity/legalForm';
import { refusalReasons } from '../../../domain/processes/request/reasons';
import { bind } from '../../routing/bind';

/** Everything that forms offer, at once. */
export const getReference = bind(operations.getReference, async ({ read, person, deps }) => {
  const { listValues, ...rows } = await read((trx) => readReference(trx, person.buId, deps.clock()));
  // A company being registered is one or the other: the form asks, and offers it as a legal person first.
  const legalForms = LEGAL_FORMS.map(({ code, label, structure }) => ({
    code,
    label,
    structure: structure ?? ('legal_person' as const),
  }));
  return {
    body: {
      ...rows,
      lists: byList(listValues.filter(({ retired }) => !retired)),
      retired: byList(listValues.filter(({ retired }) => retired)),
      legalForms,
      refusalReasons: [...refusalReasons],
    },
  };
});

function byList(values: ReferenceRows['listValues']): ReferenceData['lists'] {
  const lists: ReferenceData['lists'] = {};
  for (const { list, code, label } of values) (lists[list] ??= []).push({ code, label });
  return lists;
}
