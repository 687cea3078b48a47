import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { DayText } from '../../components/values/DayText';
import { DueText } from '../../components/values/DueText';
import { KindIcon } from '../../components/interactions/kindIcon';
import { dayOf, formatClock } from '../../format/day';
import type { ActionDesk } from './useActionDesk';
import classes from './Actions.module.css';

interface ActionRowProps {
  action: InteractionView;
  desk: ActionDesk;
  onOpen: () => void;
}

/** Account, type, when, and how late in words (requirement 208); finished by its box, by E, or dropped on the bar. */
export function ActionRow({ action, desk, onOpen }: ActionRowProps) {
  const { t } = useTranslation('actions');
  const { element, dragged } = useDraggable(action);
  const { id, subject, kind, account, opportunity, comment, contacts, startsAt, endsAt, doneAt, view } = action;
  const withWhom = [...contacts.map(({ name }) => name), ...(comment === null ? [] : [comment])].join(', ');
  const done = doneAt !== null;
  return (
    <li ref={element} className={classes.row} data-dragged={dragged || undefined} data-done={done || undefined}>
      <Checkbox
        aria-label={t('finishOf', { subject })}
        checked={done}
        disabled={kind === 'note'}
        onChange={() => desk.finish(action)}
      />
      <KindIcon kind={kind} />
      <div className={classes.words}>
        <button type="button" className={classes.subject} data-row data-action={id} onClick={onOpen}>
          {subject}
        </button>
        <span className={classes.about}>
          <Link to="/comptes/$id" params={{ id: account.id }} search={{ onglet: 'activites' }}>
            {account.name}
          </Link>
          {opportunity !== null && ` · ${opportunity.name}`} · {t(`kind.${kind}`)}
          {withWhom !== '' && ` · ${withWhom}`}
        </span>
      </div>
      <span className={classes.when}>
        <span>
          <DayText day={startsAt} time />
          {kind !== 'note' && dayOf(startsAt) === dayOf(endsAt) && startsAt !== endsAt && ` – ${formatClock(endsAt)}`}
        </span>
        {view === 'late' && <DueText due={endsAt} />}
      </span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('menuOf', { subject })}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {kind !== 'note' && (
            <Menu.Item onClick={() => desk.finish(action)}>{done ? t('reopen') : t('finish')}</Menu.Item>
          )}
          {!done && <Menu.Item onClick={() => desk.toTomorrow(action)}>{t('tomorrow')}</Menu.Item>}
          {!done && <Menu.Item onClick={() => desk.reassign(action)}>{t('reassign')}</Menu.Item>}
          <Menu.Item onClick={onOpen}>{t('edit')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function useDraggable(action: InteractionView) {
  const element = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const movable = action.doneAt === null;
  useEffect(() => {
    if (element.current === null || !movable) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ action }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [action, movable]);
  return { element, dragged };
}
