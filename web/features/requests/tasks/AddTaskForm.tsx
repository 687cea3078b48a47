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

/** What is to be done, by whom, by when. */
export function AddTaskForm({ request, parentId, onTheDesk, onClose }: AddTaskFormProps) {
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
  const choices = (['me', 'person', ...(onTheDesk ? (['group'] as const) : [])] as const).map((value) => ({
    value,
    label: t(`tasks.whom.${value}`, { group: request.group.name }),
  }));

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
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('tasks.details')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={details}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <div>
          <span id="task-whom" className={classes.label}>
            {t('tasks.for')}
          </span>
          <SegmentedControl
            aria-labelledby="task-whom"
            data={choices}
            value={whom}
            onChange={(value) => setWhom(choices.find((choice) => choice.value === value)?.value ?? 'me')}
          />
        </div>
        {whom === 'person' && <PersonPicker label={t('tasks.who')} required value={person} onChange={setPerson} />}
        <DayInput label={t('tasks.due')} value={dueOn} onChange={setDueOn} />
      </div>
      {onTheDesk && (
        <Checkbox
          label={t('tasks.blocking')}
          description={t('tasks.blockingMeans')}
          checked={blocking}
          onChange={(event) => setBlocking(event.currentTarget.checked)}
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
