import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { kindName } from '../../components/caseWords';
import { SearchInput } from '../../components/inputs/SearchInput';
import { oneOf } from '../../format/address';
import type { Refinement } from '../../format/address';
import { trackedHolders, trackedKinds } from './trackingSearch';
import type { TrackingSearch } from './trackingSearch';
import classes from './Tracking.module.css';

interface TrackingFiltersProps {
  search: TrackingSearch;
  onRefine: (change: Refinement<TrackingSearch>) => void;
}

export function TrackingFilters({ search, onRefine }: TrackingFiltersProps) {
  const { t } = useTranslation(['tracking', 'common']);
  const { businessUnits } = useMe();
  return (
    <div className={classes.filters} role="search">
      <SearchInput
        label={t('tracking:filter.search')}
        placeholder={t('tracking:filter.placeholder')}
        value={search.q}
        onChange={(q) => onRefine({ q })}
        className={classes.search}
      />
      <Select
        aria-label={t('tracking:column.kind')}
        placeholder={t('tracking:filter.everyKind')}
        clearable
        data={trackedKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={search.nature ?? null}
        onChange={(kind) => onRefine({ nature: oneOf(trackedKinds, kind) })}
      />
      <Select
        aria-label={t('tracking:column.holder')}
        placeholder={t('tracking:filter.everybody')}
        clearable
        data={trackedHolders.map((holder) => ({ value: holder, label: t(`common:holder.${holder}`) }))}
        value={search.chez ?? null}
        onChange={(holder) => onRefine({ chez: oneOf(trackedHolders, holder) })}
      />
      {businessUnits.length > 1 && (
        <Select
          aria-label={t('tracking:filter.businessUnit')}
          placeholder={t('tracking:filter.everyUnit')}
          clearable
          searchable
          data={businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.bu ?? null}
          onChange={(bu) => onRefine({ bu: bu ?? undefined })}
        />
      )}
    </div>
  );
}
