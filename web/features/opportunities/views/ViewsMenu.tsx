import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityViewKept } from '../../../../contracts/opportunities/views';
import type { BoardSearch } from '../boardFilters';
import { KeepBoardView } from './KeepBoardView';
import { addressOf, useThrowViewAway, viewsQuery } from './useViews';
import classes from './Views.module.css';

interface Props {
  search: BoardSearch;
  onShow: (address: ReturnType<typeof addressOf>) => void;
}

/** Views that were kept, one's own and those of the unit; and the one on screen, to keep. */
export function ViewsMenu({ search, onShow }: Props) {
  const { t } = useTranslation('opportunities');
  const [keeping, setKeeping] = useState(false);
  const { data: views = [] } = useQuery(viewsQuery);
  const own = views.filter(({ businessUnit }) => businessUnit === null);
  const shared = views.filter(({ businessUnit }) => businessUnit !== null);
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden="true" />}>
            {t('views.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {own.length > 0 && <Menu.Label>{t('views.own')}</Menu.Label>}
          {own.map((view) => (
            <KeptView key={view.id} view={view} onShow={onShow} />
          ))}
          {shared.length > 0 && <Menu.Label>{t('views.shared')}</Menu.Label>}
          {shared.map((view) => (
            <KeptView key={view.id} view={view} onShow={onShow} />
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setKeeping(true)}>{t('views.keep')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {keeping && <KeepBoardView search={search} onClose={() => setKeeping(false)} />}
    </>
  );
}

function KeptView({ view, onShow }: { view: OpportunityViewKept; onShow: Props['onShow'] }) {
  const { t } = useTranslation('opportunities');
  const remove = useThrowViewAway();
  return (
    <div className={classes.kept}>
      <Menu.Item onClick={() => onShow(addressOf(view.filter))}>
        {view.name}
        {!view.mine && <span className={classes.author}>{view.author}</span>}
      </Menu.Item>
      {view.mine && (
        <Menu.Item
          className={classes.remove ?? ''}
          closeMenuOnClick={false}
          aria-label={t('views.remove', { name: view.name })}
          disabled={remove.isPending}
          onClick={() => remove.mutate(view.id)}
        >
          <IconTrash size={15} aria-hidden="true" />
        </Menu.Item>
      )}
    </div>
  );
}
