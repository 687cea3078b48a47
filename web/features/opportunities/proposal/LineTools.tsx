import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type LineView = 'tree' | 'table';

interface LineToolsProps {
  /** What the lines are searched by; null where there are too few to search. */
  typed: string | null;
  onType: (typed: string) => void;
  /** Null where no line stands in a group. */
  view: LineView | null;
  onView: (view: LineView) => void;
}

/** How the lines are found and shown. */
export function LineTools({ typed, onType, view, onView }: LineToolsProps) {
  const { t } = useTranslation('opportunities');
  return (
    <>
      {typed !== null && (
        <TextInput
          type="search"
          size="xs"
          aria-label={t('line.search')}
          placeholder={t('line.search')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
      {view !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t('line.view')}
          value={view}
          data={[
            { value: 'tree', label: t('line.asTree') },
            { value: 'table', label: t('line.asTable') },
          ]}
          onChange={(shown) => onView(shown === 'table' ? 'table' : 'tree')}
        />
      )}
    </>
  );
}
