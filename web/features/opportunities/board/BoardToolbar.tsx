import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../contracts/opportunities/board';
import { namedOptions, useReference } from '../../../api/reference';
import { DayInput } from '../../../components/inputs/DayInput';
import { Filters } from '../../../components/lists/Filters';
import type { BoardSearch } from '../boardFilters';
import { ViewsMenu } from '../views/ViewsMenu';
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
  const { offerFamilies } = useReference();
  return (
    <Filters
      search={{ label: t('filter.search'), placeholder: t('filter.placeholder'), value: search.q }}
      onSearch={(q) => onRefine({ q })}
      set={[search.famille, search.depuis].filter((choice) => choice !== undefined).length}
      always={
        <PartnerFilter value={search.signataire} onChange={(signataire) => onRefine({ signataire })} board={board} />
      }
    >
      <Select
        aria-label={t('filter.family')}
        placeholder={t('filter.family')}
        className={classes.family}
        clearable
        searchable
        data={namedOptions(offerFamilies)}
        value={search.famille ?? null}
        onChange={(family) => onRefine({ famille: family ?? undefined })}
      />
      <div className={classes.since}>
        <DayInput
          aria-label={t('filter.since')}
          placeholder={t('filter.since')}
          value={search.depuis ?? null}
          onChange={(day) => onRefine({ depuis: day ?? undefined })}
        />
      </div>
      <ViewsMenu search={search} onShow={onRefine} />
      {onWeighted && (
        <Switch
          className={classes.weighted}
          label={t('board.weighted')}
          checked={weighted === true}
          onChange={(event) => onWeighted(event.currentTarget.checked)}
        />
      )}
    </Filters>
  );
}
