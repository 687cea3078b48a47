import { SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardSearch } from '../boardFilters';

/** The same filters, as a board or as a list. */
export function ViewSwitch({
  search: { signataire, q, depuis },
  shown,
}: {
  search: BoardSearch;
  shown: 'board' | 'list';
}) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const search = {
    ...(signataire !== undefined && { signataire }),
    ...(q !== undefined && { q }),
    ...(depuis !== undefined && { depuis }),
  };
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('list.view')}
      value={shown}
      data={[
        { value: 'board', label: t('list.asBoard') },
        { value: 'list', label: t('list.asList') },
      ]}
      onChange={(view) => void navigate({ to: view === 'list' ? '/opportunites/liste' : '/opportunites', search })}
    />
  );
}
