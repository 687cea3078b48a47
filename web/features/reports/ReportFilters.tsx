import { Button, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namedOptions, useReference } from '../../api/reference';
import { UnitSelect } from '../../components/inputs/UnitSelect';
import type { Refinement } from '../../format/address';
import { MoreFilters } from './MoreFilters';
import { PeriodFilter } from './PeriodFilter';
import { filtersOf, hasHiddenFilter, isNarrowed, ME, noFilter } from './reportSearch';
import type { PersonFilterName, ReportOf, ReportSearch } from './reportSearch';
import figures from '../../components/figures/Figures.module.css';
import classes from './Reports.module.css';

interface ReportFiltersProps {
  of: ReportOf;
  search: ReportSearch;
  fiscalYears: readonly number[];
  fiscalYear: number | null;
  onRefine: (change: Refinement<ReportSearch>) => void;
}

/** Period and place at hand, the rest behind one button; all of it is in the address (requirements 217, 234, 235). */
export function ReportFilters({ of, search, fiscalYears, fiscalYear, onRefine }: ReportFiltersProps) {
  const { t } = useTranslation('reports');
  const { regions, hubs } = useReference();
  const [open, setOpen] = useState(hasHiddenFilter(search, of));
  return (
    <div role="search" aria-label={t('filter.label')}>
      <div className={`${figures.filters} ${classes.filters}`}>
        <PeriodFilter search={search} fiscalYears={fiscalYears} fiscalYear={fiscalYear} onRefine={onRefine} />
        <ReadingSelect of={of} search={search} onRefine={onRefine} />
        <Select
          aria-label={t('filter.region')}
          placeholder={t('filter.everyRegion')}
          clearable
          searchable
          data={namedOptions(regions)}
          value={search.region ?? null}
          onChange={(region) => onRefine({ region: region ?? undefined, hub: undefined })}
        />
        <Select
          aria-label={t('filter.hub')}
          placeholder={t('filter.everyHub')}
          clearable
          searchable
          data={namedOptions(hubs.filter(({ regionId }) => search.region === undefined || regionId === search.region))}
          value={search.hub ?? null}
          onChange={(hub) => onRefine({ hub: hub ?? undefined })}
        />
        <UnitSelect value={search.bu} onChange={(bu) => onRefine({ bu })} />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('filter.more')}
        </Button>
        {isNarrowed(search, of) && (
          <Button variant="subtle" onClick={() => onRefine(noFilter)}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      {open && <MoreFilters of={of} search={search} onRefine={onRefine} />}
    </div>
  );
}

/** In which of their roles somebody reads (requirements 234, 241). */
function ReadingSelect({ of, search, onRefine }: Pick<ReportFiltersProps, 'of' | 'search' | 'onRefine'>) {
  const { t } = useTranslation('reports');
  const roles: readonly PersonFilterName[] = filtersOf[of].people;
  const mine = roles.find((name) => search[name] === ME) ?? null;
  const without = Object.fromEntries(roles.filter((name) => search[name] === ME).map((name) => [name, undefined]));
  return (
    <Select
      aria-label={t('filter.reading')}
      placeholder={t('filter.wholePerimeter')}
      clearable
      data={roles.map((name) => ({ value: name, label: t(`filter.as.${name}`) }))}
      value={mine}
      onChange={(name) => onRefine({ ...without, ...(name !== null && { [name]: ME }) })}
    />
  );
}
