import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconBookmark, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityViewKept } from '../../../../contracts/opportunities/views';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import type { BoardSearch } from '../boardFilters';
import { KeepBoardView } from './KeepBoardView';
import { addressOf, useKeepView, useThrowViewAway, viewsQuery } from './useViews';
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
  const [thrown, setThrown] = useState<OpportunityViewKept | null>(null);
  const remove = useThrowViewAway(setThrown);
  const keep = useKeepView(() => setThrown(null));
  const kept = { pending: remove.isPending, onShow, onRemove: remove.mutate };
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
            <KeptView key={view.id} view={view} {...kept} />
          ))}
          {shared.length > 0 && <Menu.Label>{t('views.shared')}</Menu.Label>}
          {shared.map((view) => (
            <KeptView key={view.id} view={view} {...kept} />
          ))}
          {thrown && <PutBack view={thrown} pending={keep.isPending} onBack={(view) => keep.mutate(asKept(view))} />}
          <ProblemNotice problem={remove.error ?? keep.error} />
          {(views.length > 0 || thrown) && <Menu.Divider />}
          <Menu.Item onClick={() => setKeeping(true)}>{t('views.keep')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {keeping && <KeepBoardView search={search} onClose={() => setKeeping(false)} />}
    </>
  );
}

const asKept = ({ name, filter, businessUnit }: OpportunityViewKept) => ({
  name,
  filter,
  shared: businessUnit !== null,
});

interface KeptViewProps {
  view: OpportunityViewKept;
  pending: boolean;
  onShow: Props['onShow'];
  onRemove: (view: OpportunityViewKept) => void;
}

function KeptView({ view, pending, onShow, onRemove }: KeptViewProps) {
  const { t } = useTranslation('opportunities');
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
          disabled={pending}
          onClick={() => onRemove(view)}
        >
          <IconTrash size={15} aria-hidden="true" />
        </Menu.Item>
      )}
    </div>
  );
}

interface PutBackProps {
  view: OpportunityViewKept;
  pending: boolean;
  onBack: (view: OpportunityViewKept) => void;
}

/** A view is thrown away by one press, perhaps beside the one that was meant: another press has it back as it was. */
function PutBack({ view, pending, onBack }: PutBackProps) {
  const { t } = useTranslation('opportunities');
  const item = useRef<HTMLButtonElement>(null);
  // What was pressed has gone with its view, as this item goes once it has done its work: the keyboard stays in the menu.
  useEffect(() => {
    const menu = item.current?.closest('[role=menu]');
    item.current?.focus();
    return () => menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, []);
  return (
    <Menu.Item
      ref={item}
      closeMenuOnClick={false}
      leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
      disabled={pending}
      onClick={() => onBack(view)}
    >
      {t('views.putBack', { name: view.name })}
    </Menu.Item>
  );
}
