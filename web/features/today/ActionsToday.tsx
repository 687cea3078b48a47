import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { useChangeInteraction } from '../../api/interactions';
import { DueText } from '../../components/values/DueText';
import { announce } from '../../components/page/LiveRegion';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { ShortList } from './ShortList';
import { myActionsQuery, shown } from './todayQueries';
import classes from './Today.module.css';

/** My actions that are late, then those of today; each with its one button. */
export function ActionsToday() {
  const { t } = useTranslation('today');
  const actions = useQuery(myActionsQuery);
  const { items = [], counts } = actions.data ?? {};
  const due = items.filter(({ view }) => view === 'late' || view === 'today');
  const finish = useChangeInteraction(({ subject }) => announce(t('actions.finished', { subject })));
  return (
    <>
      <ShortList
        id="today-actions"
        title={t('actions.title')}
        query={actions}
        empty={t('actions.empty')}
        rows={due.slice(0, shown).map((action) => (
          <ActionItem
            key={action.id}
            action={action}
            onFinish={() => finish.mutate({ interaction: action, change: { done: true } })}
          />
        ))}
        all={<Link to="/actions">{t('actions.all', { count: counts?.late ?? 0 })}</Link>}
      />
      <ProblemNotice problem={finish.error} />
    </>
  );
}

function ActionItem({ action, onFinish }: { action: InteractionView; onFinish: () => void }) {
  const { t } = useTranslation('today');
  const { id, subject, account, endsAt } = action;
  return (
    <li className={classes.row}>
      <Link to="/actions" search={{ action: id }} className={classes.link} data-row>
        <span className={classes.title}>{subject}</span>
        <span className={classes.about}>{account.name}</span>
      </Link>
      <DueText due={endsAt} />
      <Button size="xs" variant="default" aria-label={t('actions.finishOf', { subject })} onClick={onFinish}>
        {t('actions.finish')}
      </Button>
    </li>
  );
}
