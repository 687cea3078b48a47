import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reportedKinds } from '../../../domain/reporting/work';
import { kindName } from '../../components/cases/caseWords';
import { oneOf } from '../../format/address';
import type { Refinement } from '../../format/address';
import { periods, usualPeriod } from './steeringSearch';
import type { SteeringSearch } from './steeringSearch';
import { UnitSelect } from '../../components/inputs/UnitSelect';
import classes from '../../components/figures/Figures.module.css';

interface SteeringFiltersProps {
  search: SteeringSearch;
  onRefine: (change: Refinement<SteeringSearch>) => void;
}

export function SteeringFilters({ search, onRefine }: SteeringFiltersProps) {
  const { t } = useTranslation('steering');
  return (
    <div className={classes.filters} role="search" aria-label={t('filter.label')}>
      <Select
        aria-label={t('filter.period')}
        allowDeselect={false}
        data={periods.map((period) => ({ value: period, label: t(`filter.days.${period}`) }))}
        value={search.periode ?? usualPeriod}
        onChange={(period) => onRefine({ periode: oneOf(periods, period) })}
      />
      <Select
        aria-label={t('filter.kind')}
        placeholder={t('filter.everyKind')}
        clearable
        searchable
        data={reportedKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={search.nature ?? null}
        onChange={(kind) => onRefine({ nature: oneOf(reportedKinds, kind) })}
      />
      <UnitSelect value={search.bu} onChange={(bu) => onRefine({ bu })} />
    </div>
  );
}
