import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../components/cases/caseWords';
import { Filters } from '../../components/lists/Filters';
import { UnitSelect } from '../../components/inputs/UnitSelect';
import { oneOf } from '../../format/address';
import type { Refinement } from '../../format/address';
import { trackedHolders, trackedKinds } from './trackingSearch';
import type { TrackingSearch } from './trackingSearch';

interface TrackingFiltersProps {
  search: TrackingSearch;
  onRefine: (change: Refinement<TrackingSearch>) => void;
}

export function TrackingFilters({ search, onRefine }: TrackingFiltersProps) {
  const { t } = useTranslation(['tracking', 'common']);
  return (
    <Filters
      search={{ label: t('tracking:filter.search'), placeholder: t('tracking:filter.placeholder'), value: search.q }}
      onSearch={(q) => onRefine({ q })}
      set={[search.nature, search.chez, search.bu].filter((choice) => choice !== undefined).length}
    >
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
      <UnitSelect value={search.bu} onChange={(bu) => onRefine({ bu })} />
    </Filters>
  );
}
