import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarShare, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interactionQuery } from '../../api/interactions';
import { InteractionDialog } from '../../components/interactions/InteractionDialog';
import type { Opened } from '../../components/interactions/InteractionDialog';
import { PageHeader } from '../../components/page/PageHeader';
import { PersonPicker } from '../../components/inputs/PersonPicker';
import type { PickedPerson } from '../../components/inputs/PersonPicker';
import { usePersonName } from '../../components/values/usePersonName';
import { refined, type Refinement } from '../../format/address';
import { useShortcuts } from '../../keyboard/useShortcuts';
import { useMe } from '../../api/session';
import type { ActionsSearch } from './actionsSearch';
import { ActionList } from './ActionList';
import { CalendarFeedDialog } from './CalendarFeedDialog';
import { ReassignDialog } from './ReassignDialog';
import { useActionDesk } from './useActionDesk';
import { WeekView } from './WeekView';
import classes from './Actions.module.css';

const route = getRouteApi('/shell/actions');

/** All one's tasks: late, today, this week, later, done (requirements 206-210); as a list or as a week. */
export function ActionsPage() {
  const { t } = useTranslation('actions');
  const search = route.useSearch();
  const address = route.useNavigate();
  const refine = (change: Refinement<ActionsSearch>) =>
    void address({ search: (old) => refined(old, change), replace: true });
  const me = useMe();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [sharing, setSharing] = useState(false);
  const desk = useActionDesk();
  const linked = useQuery({ ...interactionQuery(search.action ?? ''), enabled: search.action !== undefined });
  const shown =
    opened ?? (search.action !== undefined && linked.data !== undefined ? { interaction: linked.data } : null);
  const create = (day?: string) => setOpened({ accountId: null, ...(day !== undefined && { preset: { day } }) });
  const assigneeId = search.qui ?? me.id;
  useShortcuts(t('title'), [{ keys: 'n', label: t('new'), run: () => create() }]);

  return (
    <>
      <Header onShare={() => setSharing(true)} onCreate={() => create()} />
      <Filters search={search} refine={refine} />
      {search.vue === 'semaine' ? (
        <WeekView
          assigneeId={assigneeId}
          day={search.semaine}
          onDay={(semaine) => refine({ semaine })}
          onOpen={(interaction) => setOpened({ interaction })}
          onCreate={create}
        />
      ) : (
        <ActionList
          assigneeId={assigneeId}
          desk={desk}
          onOpen={(interaction) => setOpened({ interaction })}
          onCreate={() => create()}
        />
      )}
      {desk.reassigning !== null && <ReassignDialog action={desk.reassigning} desk={desk} />}
      {sharing && <CalendarFeedDialog onClose={() => setSharing(false)} />}
      {shown !== null && (
        <InteractionDialog
          key={'interaction' in shown ? shown.interaction.id : 'new'}
          opened={shown}
          onClose={() => {
            setOpened(null);
            refine({ action: undefined });
          }}
        />
      )}
    </>
  );
}

function Header({ onShare, onCreate }: { onShare: () => void; onCreate: () => void }) {
  const { t } = useTranslation('actions');
  return (
    <PageHeader
      title={t('title')}
      actions={
        <>
          <Button variant="default" leftSection={<IconCalendarShare size={16} aria-hidden="true" />} onClick={onShare}>
            {t('feed.open')}
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} aria-keyshortcuts="N" onClick={onCreate}>
            {t('new')}
          </Button>
        </>
      }
    />
  );
}

interface FiltersProps {
  search: ActionsSearch;
  refine: (change: Refinement<ActionsSearch>) => void;
}

/** As a list or as a week, and whose. */
function Filters({ search, refine }: FiltersProps) {
  const { t } = useTranslation('actions');
  const me = useMe();
  const [chosen, setChosen] = useState<PickedPerson | null>(null);
  const { qui } = search;
  const named = chosen?.id === qui ? chosen : null;
  const found = usePersonName(named === null ? qui : undefined);
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('layout.label')}
        data={[
          { value: 'liste', label: t('layout.list') },
          { value: 'semaine', label: t('layout.week') },
        ]}
        value={search.vue ?? 'liste'}
        onChange={(vue) => refine({ vue: vue === 'semaine' ? 'semaine' : undefined })}
      />
      <PersonPicker
        label={t('whose')}
        value={qui === undefined ? { id: me.id, name: t('me') } : { id: qui, name: named?.name ?? found ?? '…' }}
        onChange={(person) => {
          setChosen(person);
          refine({ qui: person === null || person.id === me.id ? undefined : person.id });
        }}
      />
    </div>
  );
}
