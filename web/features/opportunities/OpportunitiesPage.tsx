import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board as BoardView } from '../../../contracts/opportunities/board';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, ErrorState } from '../../components/page/States';
import { useShortcuts } from '../../keyboard/useShortcuts';
import { useBoard } from './api/board';
import { Board } from './board/Board';
import { BoardSkeleton } from './board/BoardSkeleton';
import { BoardSummary } from './board/BoardSummary';
import { BoardToolbar } from './board/BoardToolbar';
import { ViewSwitch } from './board/ViewSwitch';
import { SignedPanel } from './board/SignedPanel';
import { filtersOf, isFiltered } from './boardFilters';
import type { BoardSearch } from './boardFilters';
import { CreateDialog } from './create/CreateDialog';
import classes from './board/Board.module.css';

/** "Portefeuille des opportunités": the Kanban of an engagement partner (requirements 102-106). */
export function OpportunitiesPage() {
  const { t } = useTranslation('opportunities');
  const search = useSearch({ from: '/shell/opportunites' });
  const filters = filtersOf(search);
  const board = useBoard(filters);
  const [weighted, setWeighted] = useLocalStorage({ key: 'jalon.weighted', defaultValue: false });
  const refine = useRefine();
  const create = () => refine({ nouvelle: 'oui' });
  useShortcuts(t('board.title'), [{ keys: 'n', label: t('create.open'), run: create }]);

  return (
    <div className={classes.page}>
      <PageHeader
        title={t('board.title')}
        facts={board.data ? <BoardSummary board={board.data} weighted={weighted} /> : null}
        actions={
          <>
            <ViewSwitch search={search} shown="board" />
            <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={create}>
              {t('create.open')}
            </Button>
          </>
        }
      />
      <BoardToolbar search={search} onRefine={refine} weighted={weighted} onWeighted={setWeighted} board={board.data} />
      <div className={classes.beside}>
        {board.data ? (
          <div className={classes.main} aria-busy={board.isPlaceholderData}>
            {isEmpty(board.data) ? (
              <NothingYet filtered={isFiltered(filters)} onCreate={create} />
            ) : (
              <Board board={board.data} filters={filters} weighted={weighted} />
            )}
          </div>
        ) : board.error ? (
          <ErrorState error={board.error} onRetry={board.refetch} />
        ) : (
          <BoardSkeleton />
        )}
        <SignedPanel signed={board.data?.signed} />
      </div>
      {search.nouvelle !== undefined && (
        <CreateDialog
          accountId={search.nouvelle === 'oui' ? null : search.nouvelle}
          onClose={() => refine({ nouvelle: undefined })}
        />
      )}
    </div>
  );
}

/** Changes some of what the address says, and keeps the rest. */
function useRefine() {
  const navigate = useNavigate({ from: '/opportunites' });
  return (change: { [Name in keyof BoardSearch]?: BoardSearch[Name] | undefined }) =>
    void navigate({
      search: (former) => Object.fromEntries(Object.entries({ ...former, ...change }).filter(([, value]) => value)),
      replace: true,
    });
}

const isEmpty = ({ columns }: BoardView): boolean => columns.every(({ count }) => count === 0);

interface NothingYetProps {
  filtered: boolean;
  onCreate: () => void;
}

function NothingYet({ filtered, onCreate }: NothingYetProps) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate({ from: '/opportunites' });
  if (filtered)
    return (
      <Empty
        title={t('board.noMatch')}
        action={
          <Button variant="default" onClick={() => void navigate({ search: {} })}>
            {t('board.clearFilters')}
          </Button>
        }
      />
    );
  return (
    <Empty
      title={t('board.nothing')}
      text={t('board.nothingText')}
      action={
        <>
          <Button onClick={onCreate}>{t('create.open')}</Button>
          <Button variant="default" onClick={() => void navigate({ search: { signataire: 'tous' } })}>
            {t('board.seeAll')}
          </Button>
        </>
      }
    />
  );
}
