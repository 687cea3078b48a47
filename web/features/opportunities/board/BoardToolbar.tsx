import { Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../contracts/opportunities';
import { DayInput } from '../../../components/inputs/DayInput';
import { useShortcuts } from '../../../keyboard/useShortcuts';
import type { BoardSearch } from '../boardFilters';
import { PartnerFilter } from './PartnerFilter';
import classes from './Board.module.css';

interface BoardToolbarProps {
  search: BoardSearch;
  onRefine: (change: { [Name in keyof BoardSearch]?: BoardSearch[Name] | undefined }) => void;
  /** Where amounts may be shown weighted. */
  weighted?: boolean;
  onWeighted?: (weighted: boolean) => void;
  board: Board | undefined;
}

/** What narrows the board (requirement 106), and the switch between amounts and weighted amounts. */
export function BoardToolbar({ search, onRefine, weighted, onWeighted, board }: BoardToolbarProps) {
  const { t } = useTranslation('opportunities');
  return (
    <div className={classes.toolbar} role="search" aria-label={t('filter.label')}>
      <PartnerFilter value={search.signataire} onChange={(signataire) => onRefine({ signataire })} board={board} />
      <SearchInput value={search.q ?? ''} onChange={(q) => onRefine({ q: q === '' ? undefined : q })} />
      <div className={classes.since}>
        <DayInput
          aria-label={t('filter.since')}
          placeholder={t('filter.since')}
          value={search.depuis ?? null}
          onChange={(day) => onRefine({ depuis: day ?? undefined })}
        />
      </div>
      {onWeighted && (
        <Switch
          className={classes.weighted}
          label={t('board.weighted')}
          checked={weighted === true}
          onChange={(event) => onWeighted(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

const pause = 250;

function SearchInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('opportunities');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, value]);
  useShortcuts(t('filter.label'), [{ keys: '/', label: t('filter.search'), run: () => input.current?.focus() }]);
  return (
    <TextInput
      ref={input}
      type="search"
      className={classes.search}
      aria-label={t('filter.search')}
      placeholder={t('filter.placeholder')}
      leftSection={<IconSearch size={15} aria-hidden="true" />}
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
