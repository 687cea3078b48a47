import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contracts/tasks/task';
import { useCompleteTask, useQuestionApproval } from '../../api/tasks';
import { BusyButton } from '../../components/inputs/BusyButton';
import { approvalReason } from '../../components/cases/caseWords';
import { announce } from '../../components/page/LiveRegion';
import { Money } from '../../components/values/Money';
import { NoteDialog } from '../../components/dialogs/NoteDialog';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { RefuseDialog } from '../../components/dialogs/RefuseDialog';
import classes from './TaskPreview.module.css';

/** The proposal's total, why an agreement is asked, the two answers, and a question before either. */
export function ApprovalDecision({ task, onDone }: { task: TaskView; onDone: (task: TaskView) => void }) {
  const { t } = useTranslation('tasks');
  const [comment, setComment] = useState('');
  const [refusing, setRefusing] = useState(false);
  const complete = useCompleteTask(() => {
    announce(t('decided'));
    onDone(task);
  });
  const [asking, setAsking] = useState(false);
  const { subject } = task;
  const approve = () =>
    complete.mutate({ id: task.id, completion: { outcome: 'approved', ...(comment !== '' && { comment }) } });

  return (
    <section>
      <AskedFor subject={subject} />
      {task.mine && (
        <>
          <Textarea
            mt="sm"
            label={t('approval.comment')}
            autosize
            maxLength={2000}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          {!refusing && <ProblemNotice problem={complete.error} />}
          <div className={classes.decision}>
            <BusyButton loading={complete.isPending && !refusing} onClick={approve}>
              {t('approval.approve')}
            </BusyButton>
            <Button variant="default" onClick={() => setRefusing(true)}>
              {t('approval.refuse')}
            </Button>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('approval.question')}
            </Button>
          </div>
          {asking && <AskFirst task={task} onClose={() => setAsking(false)} />}
          <RefuseDialog
            opened={refusing}
            onClose={() => setRefusing(false)}
            title={t('approval.refuseTitle', { number: subject.number })}
            consequences={[t('approval.refuseConsequence')]}
            confirmLabel={t('approval.refuse')}
            pending={complete.isPending}
            problem={complete.error}
            onRefuse={(refusal) => complete.mutate({ id: task.id, completion: { outcome: 'refused', ...refusal } })}
          />
        </>
      )}
    </section>
  );
}

/** How much, and why an agreement is asked. */
function AskedFor({ subject }: Pick<TaskView, 'subject'>) {
  const { t } = useTranslation('tasks');
  return (
    <>
      <h3 className={classes.heading}>{t('approval.total')}</h3>
      <p className={classes.total}>
        <Money value={subject.amount} />
      </p>
      <h3 className={classes.heading}>{t('approval.why')}</h3>
      <ul className={classes.reasons}>
        {subject.reasons.map((reason) => (
          <li key={reason}>{approvalReason(reason)}</li>
        ))}
      </ul>
      {subject.opportunityId !== null && (
        <Link to="/opportunites/$id" params={{ id: subject.opportunityId }} search={{ onglet: 'proposition' }}>
          {t('approval.open')}
        </Link>
      )}
    </>
  );
}

/** Something to know before answering: the task waits for its author's words. */
function AskFirst({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  const question = useQuestionApproval(() => {
    announce(t('approval.asked'));
    onClose();
  });
  return (
    <NoteDialog
      opened
      onClose={onClose}
      title={t('approval.questionTitle', { number: task.subject.number })}
      consequences={[t('approval.questionConsequence')]}
      confirmLabel={t('approval.ask')}
      noteLabel={t('approval.questionLabel')}
      noteRequired
      maxLength={1000}
      pending={question.isPending}
      problem={question.error}
      onConfirm={(words) => words !== undefined && question.mutate({ id: task.id, question: words })}
    />
  );
}
