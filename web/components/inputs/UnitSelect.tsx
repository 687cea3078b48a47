import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';

interface UnitSelectProps {
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
}

/** One business unit of the perimeter, or all of them; nothing for whoever has only one. */
export function UnitSelect({ value, onChange }: UnitSelectProps) {
  const { t } = useTranslation('common');
  const { businessUnits } = useMe();
  if (businessUnits.length < 2) return null;
  return (
    <Select
      aria-label={t('unit.one')}
      placeholder={t('unit.every')}
      clearable
      searchable
      data={businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
      value={value ?? null}
      onChange={(unit) => onChange(unit ?? undefined)}
    />
  );
}
