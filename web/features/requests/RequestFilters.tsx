import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { requestStatuses } from '../../../contracts/requests/statuses';
import { Filters } from '../../components/lists/Filters';
import { oneOf } from '../../format/address';
import type { Refinement } from '../../format/address';
import { requestStatusName } from '../../i18n/said';
import type { RequestsSearch } from './requestsSearch';

interface RequestFiltersProps {
  search: RequestsSearch;
  onRefine: (change: Refinement<RequestsSearch>) => void;
}

export function RequestFilters({ search, onRefine }: RequestFiltersProps) {
  const { t } = useTranslation('requests');
  return (
    <Filters
      search={{ label: t('list.search'), placeholder: t('list.placeholder'), value: search.q }}
      onSearch={(q) => onRefine({ q })}
      set={search.statut === undefined ? 0 : 1}
      always={
        <SegmentedControl
          aria-label={t('list.whose')}
          data={[
            { value: 'moi', label: t('list.mine') },
            { value: 'tous', label: t('list.all') },
          ]}
          value={search.qui ?? 'moi'}
          onChange={(whose) => onRefine({ qui: oneOf(['tous'], whose) })}
        />
      }
    >
      <Select
        aria-label={t('list.status')}
        placeholder={t('list.everyStatus')}
        clearable
        data={requestStatuses.map((status) => ({ value: status, label: requestStatusName(status) }))}
        value={search.statut ?? null}
        onChange={(status) => onRefine({ statut: oneOf(requestStatuses, status) })}
      />
    </Filters>
  );
}
