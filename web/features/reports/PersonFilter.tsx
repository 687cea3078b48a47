import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { PersonPicker } from '../../components/inputs/PersonPicker';
import type { PickedPerson } from '../../components/inputs/PersonPicker';
import { usePersonName } from '../../components/values/usePersonName';
import { ME } from './reportSearch';

interface PersonFilterProps {
  label: string;
  /** As in the address: `moi`, or an id. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Somebody of the company; whoever chooses themselves shares a link that shows each their own. */
export function PersonFilter({ label, value, onChange }: PersonFilterProps) {
  const { t } = useTranslation('reports');
  const me = useMe();
  const [chosen, setChosen] = useState<PickedPerson | null>(null);
  const named = value === ME ? me : chosen?.id === value ? chosen : null;
  // A link names a person by id only, who may be anybody of the company.
  const found = usePersonName(named === null ? value : undefined);
  const name = named?.name ?? found;
  const person =
    value === undefined ? null : { id: value === ME ? me.id : value, name: name ?? t('filter.chosenPerson') };
  return (
    <PersonPicker
      label={label}
      value={person}
      onChange={(next) => {
        setChosen(next);
        onChange(next?.id === me.id ? ME : next?.id);
      }}
    />
  );
}
