import { useState } from 'react';
import type { OpportunityFields } from '../../../../contracts/opportunities/fields';
import { useReference } from '../../../api/reference';
import type { PickedPerson } from '../../../components/inputs/PersonPicker';
import { applyChange } from './cascade';
import { changedFields } from './fieldValues';
import type { FieldValues } from './fieldValues';
import { useKept } from './useKept';

export interface FieldsForm {
  values: FieldValues;
  /** What differs from the record: what is saved, and what the bar counts. */
  changes: OpportunityFields;
  set: (change: Partial<FieldValues>) => void;
  /** A chosen person, remembered with their name. */
  setPerson: (field: 'engagementPartnerId' | 'engagementManagerId' | 'referrerId', person: PickedPerson | null) => void;
  personOf: (id: string | null) => PickedPerson | null;
  reset: () => void;
}

interface FormOptions {
  /** The record as the server has it; when it changes, what was typed stays on top of it. */
  base: FieldValues;
  /** Values put in for the person, that count as typed. */
  proposed?: Partial<FieldValues>;
  /** Keeps what is typed while the person looks elsewhere, under this name. */
  keptAs?: string;
  /** People who may be values already, with their names. */
  people: readonly (PickedPerson | null)[];
}

export function useFieldsForm({ base, proposed = {}, people, keptAs }: FormOptions): FieldsForm {
  const reference = useReference();
  const [typed, setTyped] = useKept<Partial<FieldValues>>(keptAs, proposed);
  const [chosen, setChosen] = useState<readonly PickedPerson[]>([]);
  const values = { ...base, ...typed };
  const set = (change: Partial<FieldValues>) => {
    setTyped((former) => changedFields(base, applyChange({ ...base, ...former }, change, reference)));
  };
  return {
    values,
    // A required field is never null here: its input is not clearable and its form is not sent empty.
    changes: changedFields(base, typed) as OpportunityFields,
    set,
    setPerson: (field, person) => {
      if (person) setChosen((former) => [...former, person]);
      set({ [field]: person?.id ?? null });
    },
    personOf: (id) => [...chosen, ...people].find((person) => person?.id === id) ?? null,
    reset: () => setTyped({}),
  };
}
