import { Button, Select } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKinds } from '../../../domain/cases/kinds';
import { inboxSorts } from '../../../domain/tasks/inboxSorts';
import { kindName } from '../../components/cases/caseWords';
import { Filters } from '../../components/lists/Filters';
import { oneOf } from '../../format/address';
import type { Refinement } from '../../format/address';
import { isRefined, type TasksSearch } from './tasksSearch';
import { KeepTaskView } from './views/KeepTaskView';

interface TaskFiltersProps {
  search: TasksSearch;
  onRefine: (change: Refinement<TasksSearch>) => void;
}

const kinds = caseKinds.filter((kind) => kind !== 'opportunity');

/** Words, template and order narrow the view; what was narrowed can be kept. */
export function TaskFilters({ search, onRefine }: TaskFiltersProps) {
  const { t } = useTranslation('desk');
  const [saving, setSaving] = useState(false);
  return (
    <Filters
      narrow
      search={{ label: t('filter.search'), placeholder: t('filter.placeholder'), value: search.q }}
      onSearch={(q) => onRefine({ q })}
      set={[search.modele, search.tri].filter((choice) => choice !== undefined).length}
    >
      <Select
        aria-label={t('filter.kind')}
        placeholder={t('filter.everyKind')}
        clearable
        data={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={search.modele ?? null}
        onChange={(kind) => onRefine({ modele: oneOf(kinds, kind) })}
      />
      <Select
        aria-label={t('filter.sort')}
        allowDeselect={false}
        data={inboxSorts.map((sort) => ({ value: sort, label: t(`filter.by.${sort}`) }))}
        value={search.tri ?? 'due'}
        onChange={(sort) => onRefine({ tri: sort === 'due' ? undefined : oneOf(inboxSorts, sort) })}
      />
      {isRefined(search) && (
        <Button
          variant="subtle"
          leftSection={<IconBookmark size={15} aria-hidden="true" />}
          onClick={() => setSaving(true)}
        >
          {t('views.keep')}
        </Button>
      )}
      {saving && <KeepTaskView search={search} onClose={() => setSaving(false)} />}
    </Filters>
  );
}
