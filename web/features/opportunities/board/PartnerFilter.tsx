import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../contracts/opportunities/board';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import type { PickedPerson } from '../../../components/inputs/PersonPicker';
import { usePersonName } from '../../../components/values/usePersonName';
import classes from './Board.module.css';

interface PartnerFilterProps {
  /** As in the address: nothing is me, `tous`, or an id. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  board: Board | undefined;
}

/** Whose board: mine, everybody's, or that of a person found by search. */
export function PartnerFilter({ value, onChange, board }: PartnerFilterProps) {
  const { t } = useTranslation('opportunities');
  const [chosen, setChosen] = useState<PickedPerson | null>(null);
  const [choosing, setChoosing] = useState(false);
  const isPerson = value !== undefined && value !== 'tous';
  const mode = choosing || isPerson ? 'person' : (value ?? 'me');
  // A link names a person by id only: their cards know the name, and the directory that of who has none.
  const onCards = board?.columns.flatMap(({ cards }) => cards).find((card) => card.engagementPartner.id === value);
  const person = [chosen, onCards?.engagementPartner].find((one) => one?.id === value);
  const found = usePersonName(isPerson && board !== undefined && person === undefined ? value : undefined);

  function choose(next: string): void {
    setChoosing(next === 'person');
    if (next !== 'person') onChange(next === 'me' ? undefined : next);
  }

  return (
    <div className={classes.partner}>
      <SegmentedControl
        aria-label={t('filter.partner')}
        value={mode}
        onChange={choose}
        data={[
          { value: 'me', label: t('filter.me') },
          { value: 'tous', label: t('filter.everybody') },
          { value: 'person', label: t('filter.somebody') },
        ]}
      />
      {mode === 'person' && (
        <PersonPicker
          label={t('filter.partner')}
          value={person ?? (isPerson ? { id: value, name: found ?? t('filter.chosenPerson') } : null)}
          onChange={(next) => {
            setChosen(next);
            // Once somebody is chosen the address says so, and may say later that it is nobody any more.
            setChoosing(next === null);
            onChange(next?.id);
          }}
        />
      )}
    </div>
  );
}
