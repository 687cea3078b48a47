import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fiscalYearLabel } from '../../../domain/dates/fiscalYear';
import { addMonths } from '../../../domain/dates/businessDate';
import { DayInput } from '../../components/inputs/DayInput';
import { useToday } from '../../components/values/useToday';
import type { Refinement } from '../../format/address';
import type { ReportSearch } from './reportSearch';

interface PeriodFilterProps {
  search: ReportSearch;
  fiscalYears: readonly number[];
  /** The one that is shown; null for days of one's own. */
  fiscalYear: number | null;
  onRefine: (change: Refinement<ReportSearch>) => void;
}

const days = 'days';

/** "Sélection exercice", or two days. */
export function PeriodFilter({ search: { exercice, du, au }, fiscalYears, fiscalYear, onRefine }: PeriodFilterProps) {
  const { t } = useTranslation('reports');
  const own = du !== undefined && au !== undefined && exercice === undefined;
  const years = [...new Set([...fiscalYears, ...(fiscalYear === null ? [] : [fiscalYear])])];
  const today = useToday();

  function choose(value: string | null): void {
    if (value === days) onRefine({ exercice: undefined, du: addMonths(today, -3), au: today });
    else if (value !== null) onRefine({ exercice: value, du: undefined, au: undefined });
  }

  return (
    <>
      <Select
        aria-label={t('filter.period')}
        allowDeselect={false}
        data={[
          ...years.map((year) => ({
            value: String(year),
            label: t('filter.fiscalYear', { label: fiscalYearLabel(year) }),
          })),
          { value: days, label: t('filter.days') },
        ]}
        value={own ? days : (exercice ?? (fiscalYear === null ? null : String(fiscalYear)))}
        onChange={choose}
      />
      {own && (
        <>
          <DayInput
            aria-label={t('filter.from')}
            clearable={false}
            value={du}
            maxDate={au}
            onChange={(day) => day !== null && onRefine({ du: day })}
          />
          <DayInput
            aria-label={t('filter.to')}
            clearable={false}
            value={au}
            minDate={du}
            onChange={(day) => day !== null && onRefine({ au: day })}
          />
        </>
      )}
    </>
  );
}
