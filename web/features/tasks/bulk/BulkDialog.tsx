import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';
import type { BulkActionSent } from '../../../../contracts/bulk';
import type { TaskView } from '../../../../contracts/tasks/task';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { actionOf, emptyDraft, type BulkActionType } from './bulkActions';
import { BulkFields } from './BulkFields';
import { BulkProgress } from './BulkProgress';
import { RehearsalWords } from './RehearsalWords';
import { useRehearsal, useStartBulk } from './useBulk';
import { useWorksInGroup } from '../useWorksInGroup';
import classes from './Bulk.module.css';

interface BulkDialogProps {
  type: BulkActionType;
  tasks: readonly TaskView[];
  onClose: () => void;
  /** The bulk has begun: what was selected is on its way. */
  onOver: () => void;
}

/** Fill, rehearse, apply, watch: the same dialog from the first question to the verdict of each row. */
export function BulkDialog({ type, tasks, onClose, onOver }: BulkDialogProps) {
  const { t } = useTranslation('desk');
  const [started, setStarted] = useState<string | null>(null);
  // What was selected when the dialog opened: news may take rows out of the list meanwhile.
  const [chosen] = useState(tasks);
  const close = () => {
    if (started !== null) onOver();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t(`bulk.title.${type}`, { count: chosen.length })}
      closeButtonProps={{ 'aria-label': t('bulk.close') }}
    >
      {started === null ? (
        <BulkForm type={type} tasks={chosen} onStarted={setStarted} onClose={close} />
      ) : (
        <BulkProgress id={started} onUndo={setStarted} onClose={close} />
      )}
    </Modal>
  );
}

/** On the rows as the list showed them: what a colleague has changed since is not written over. */
const orderOn = (tasks: readonly TaskView[], action: BulkActionSent) => ({
  action,
  taskIds: tasks.map(({ id }) => id),
  seen: tasks.map(({ id, version }) => ({ taskId: id, version })),
});

interface BulkFormProps {
  type: BulkActionType;
  tasks: readonly TaskView[];
  onStarted: (id: string) => void;
  onClose: () => void;
}

function BulkForm({ type, tasks, onStarted, onClose }: BulkFormProps) {
  const { t } = useTranslation('desk');
  const onTheDesk = useWorksInGroup();
  const [draft, setDraft] = useState(emptyDraft(type, onTheDesk));
  const rehearsal = useRehearsal();
  const start = useStartBulk(onStarted);
  const action = actionOf(draft);
  const order = action && orderOn(tasks, action);
  const { mutate: rehearse } = rehearsal;

  // What needs nothing to be filled is rehearsed at once.
  useEffect(() => {
    const ready = actionOf(emptyDraft(type));
    if (ready) rehearse(orderOn(tasks, ready));
  }, [type, tasks, rehearse]);

  function change(next: typeof draft): void {
    setDraft(next);
    rehearsal.reset();
  }

  const passing = rehearsal.data?.passing ?? 0;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!order) return;
        if (rehearsal.data) start.mutate(order);
        else rehearse(order);
      }}
    >
      <BulkFields draft={draft} tasks={tasks} onTheDesk={onTheDesk} onChange={change} />
      {rehearsal.data && <RehearsalWords {...rehearsal.data} />}
      <ProblemNotice problem={rehearsal.error ?? start.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('bulk.back')}
        </Button>
        {rehearsal.data ? (
          <BusyButton type="submit" loading={start.isPending} disabled={passing === 0}>
            {t('bulk.apply', { count: passing })}
          </BusyButton>
        ) : (
          <BusyButton type="submit" loading={rehearsal.isPending} disabled={!order}>
            {t('bulk.rehearse')}
          </BusyButton>
        )}
      </div>
    </form>
  );
}
