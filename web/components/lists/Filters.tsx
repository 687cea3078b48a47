import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchInput } from '../inputs/SearchInput';
import classes from './Filters.module.css';

interface FiltersProps {
  /** The words that are looked for: always in sight. */
  search: { label: string; placeholder: string; value: string | undefined };
  onSearch: (words: string | undefined) => void;
  /** How many of the choices narrow or sort the list. */
  set: number;
  /** What stays in sight on a phone as well. */
  always?: ReactNode;
  /** The list is narrow: the search has a line of its own. */
  narrow?: boolean;
  /** The choices: beside the search, and on a phone behind one button. */
  children: ReactNode;
}

/** What narrows a list. On a phone the choices fold away, so that the first screen is the list. */
export function Filters({ search, onSearch, set, always, narrow = false, children }: FiltersProps) {
  const { t } = useTranslation('common');
  const [opened, setOpened] = useState(false);
  const choices = useId();
  return (
    <div className={classes.filters} role="search" data-narrow={narrow || undefined}>
      <SearchInput {...search} onChange={onSearch} className={classes.search} />
      <Button
        className={classes.fold ?? ''}
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
        aria-expanded={opened}
        aria-controls={choices}
        data-set={set > 0 || undefined}
        onClick={() => setOpened((open) => !open)}
      >
        {set > 0 ? t('filters.set', { number: set }) : t('filters.open')}
      </Button>
      {always}
      <div id={choices} className={classes.choices} data-opened={opened || undefined}>
        {children}
      </div>
    </div>
  );
}
