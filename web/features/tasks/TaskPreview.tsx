import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contracts/tasks';
import { kindName, todoName } from '../../components/caseWords';
import { Facts } from '../../components/Facts';
import { Holder } from '../../components/Holder';
import { Money } from '../../components/Money';
import { ProblemNotice } from '../../components/ProblemNotice';
import { TaskMenu } from '../../components/task/TaskMenu';
import { TaskTerms } from '../../components/task/TaskTerms';
import { ApprovalDecision } from './ApprovalDecision';
import { RequestGlance } from './RequestGlance';
import type { TaskDesk } from './useTaskDesk';
import classes from './TaskPreview.module.css';

/** Enough to decide without opening anything: what is asked, for whom, for how much, why, and what to do now. */
export function TaskPreview({ task, desk }: { task: TaskView; desk: TaskDesk }) {
  const { t } = useTranslation('tasks');
  const { subject } = task;
  const isApproval = subject.kind === 'proposalApproval';
  return (
    <article className={classes.preview}>
      <header>
        <h2 className={classes.title}>{todoName(task.node)}</h2>
        <p className={classes.subject}>
          {kindName(subject.kind)} {subject.number} · {subject.title}
        </p>
        <Holder holder={task.holder} />
      </header>
      <TaskTerms task={task} />
      <ProblemNotice problem={desk.problem} />
      <Buttons task={task} desk={desk} isApproval={isApproval} />
      <Facts
        facts={[
          [t('fact.account'), <AccountLink key="account" {...subject.account} />],
          [t('fact.amount'), isApproval ? null : subject.amount && <Money key="amount" value={subject.amount} />],
          [t('fact.requester'), subject.requester],
          [t('fact.group'), subject.group],
        ]}
      />
      {isApproval ? <ApprovalDecision task={task} onDone={desk.leave} /> : <RequestGlance requestId={subject.caseId} />}
    </article>
  );
}

function Buttons({ task, desk, isApproval }: { task: TaskView; desk: TaskDesk; isApproval: boolean }) {
  const { t } = useTranslation('tasks');
  return (
    <div className={classes.buttons}>
      {desk.may.claim && (
        <Button loading={desk.pending.claim} onClick={desk.claim} aria-keyshortcuts="C">
          {t('claim')}
        </Button>
      )}
      {!isApproval && (
        <Button variant={desk.may.claim ? 'default' : 'filled'} onClick={desk.open} aria-keyshortcuts="Enter">
          {t('openRequest')}
        </Button>
      )}
      <TaskMenu task={task} dialogs={desk.dialogs} />
    </div>
  );
}

function AccountLink({ id, name, number }: TaskView['subject']['account']) {
  return (
    <Link to="/comptes/$id" params={{ id }}>
      {name} · {number}
    </Link>
  );
}
