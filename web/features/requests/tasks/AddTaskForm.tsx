import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DayInput } from '../../../components/inputs/DayInput';
import { announce } from '../../../components/page/LiveRegion';
import { PersonPicker, type PickedPerson } from '../../../components/inputs/PersonPicker';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useMe } from '../../../api/session';
import { useAddTask } from './useAddedTasks';
import classes from './AddedTasks.module.css';

interface AddTaskFormProps {
  request: Pick<RequestView, 'id' | 'group'>;
  /** The task that it becomes a part of. */
  parentId: string | null;
  /** Whether whoever adds it is of the group that answers: they may give it to the group, and hold up the answer. */
  onTheDesk: boolean;
  onClose: () => void;
}

type Whom = 'me' | 'person' | 'group';

/** A task on its way to being added: what was typed so far, and whether that is enough. */
function useAddingTask({ request, parentId, onClose }: Omit<AddTaskFormProps, 'onTheDesk'>) {
  const { t } = useTranslation('requests');
  const me = useMe();
  const [title, setTitle] = useState('');
  const [details, setDetails] = useState('');
  const [whom, setWhom] = useState<Whom>('me');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [blocking, setBlocking] = useState(false);
  const add = useAddTask(request.id, () => {
    announce(t('tasks.added'));
    onClose();
  });
  const assigneeId = { me: me.id, person: person?.id, group: null }[whom];
  const complete = title.trim() !== '' && assigneeId !== undefined;

  function submit(): void {
    if (complete && !add.isPending)
      add.mutate({
        title: title.trim(),
        details: details.trim() === '' ? null : details.trim(),
        assigneeId,
        dueOn,
        blocking,
        parentId,
      });
  }

  return {
    title,
    setTitle,
    details,
    setDetails,
    whom,
    setWhom,
    person,
    setPerson,
    dueOn,
    setDueOn,
    blocking,
    setBlocking,
    complete,
    add,
    submit,
  };
}

/** What is to be done, by whom, by when. */
export function AddTaskForm({ request, parentId, onTheDesk, onClose }: AddTaskFormProps) {
  const { t } = useTranslation('requests');
  const adding = useAddingTask({ request, parentId, onClose });
  const { title, details, whom, person, dueOn, blocking, complete, add, submit } = adding;

  return (
    <form
      className={classes.form}
      aria-label={t(parentId === null ? 'tasks.add' : 'tasks.addPart')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <TextInput
        label={t('tasks.title')}
        required
        autoFocus
        maxLength={160}
        value={title}
        onChange={(event) => adding.setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('tasks.details')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={details}
        onChange={(event) => adding.setDetails(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <WhomChoice request={request} onTheDesk={onTheDesk} value={whom} onChange={adding.setWhom} />
        {whom === 'person' && (
          <PersonPicker label={t('tasks.who')} required value={person} onChange={adding.setPerson} />
        )}
        <DayInput label={t('tasks.due')} value={dueOn} onChange={adding.setDueOn} />
      </div>
      {onTheDesk && (
        <Checkbox
          label={t('tasks.blocking')}
          description={t('tasks.blockingMeans')}
          checked={blocking}
          onChange={(event) => adding.setBlocking(event.currentTarget.checked)}
        />
      )}
      <ProblemNotice problem={add.error} />
      <div className={classes.buttons}>
        <BusyButton type="submit" loading={add.isPending} disabled={!complete}>
          {t('tasks.confirm')}
        </BusyButton>
        <Button variant="default" onClick={onClose}>
          {t('line.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface WhomChoiceProps extends Pick<AddTaskFormProps, 'request' | 'onTheDesk'> {
  value: Whom;
  onChange: (whom: Whom) => void;
}

function WhomChoice({ request, onTheDesk, value, onChange }: WhomChoiceProps) {
  const { t } = useTranslation('requests');
  const choices = (['me', 'person', ...(onTheDesk ? (['group'] as const) : [])] as const).map((whom) => ({
    value: whom,
    label: t(`tasks.whom.${whom}`, { group: request.group.name }),
  }));
  return (
    <div>
      <span id="task-whom" className={classes.label}>
        {t('tasks.for')}
      </span>
      <SegmentedControl
        aria-labelledby="task-whom"
        data={choices}
        value={value}
        onChange={(chosen) => onChange(choices.find((choice) => choice.value === chosen)?.value ?? 'me')}
      />
    </div>
  );
}
