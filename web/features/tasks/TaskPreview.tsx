import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contracts/tasks/task';
import { BusyButton } from '../../components/inputs/BusyButton';
import { kindName } from '../../components/cases/caseWords';
import { TaskComments } from '../../components/conversation/TaskComments';
import { taskTitle } from '../../components/task/taskTitle';
import { Facts } from '../../components/values/Facts';
import { Holder } from '../../components/values/Holder';
import { Money } from '../../components/values/Money';
import { ProblemNotice } from '../../components/page/ProblemNotice';
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
        <h2 className={classes.title}>{taskTitle(task)}</h2>
        <p className={classes.subject}>
          {kindName(subject.kind)} {subject.number} · {subject.title}
        </p>
        <Holder holder={task.holder} />
      </header>
      {task.added !== null && <AddedWords added={task.added} />}
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
      {!isApproval && (
        <TaskComments
          task={task}
          request={{ requestId: subject.caseId, accountId: subject.account.id, requesterName: subject.requester ?? '' }}
          open
        />
      )}
      {isApproval ? <ApprovalDecision task={task} onDone={desk.leave} /> : <RequestGlance requestId={subject.caseId} />}
    </article>
  );
}

function Buttons({ task, desk, isApproval }: { task: TaskView; desk: TaskDesk; isApproval: boolean }) {
  const { t } = useTranslation('tasks');
  return (
    <div className={classes.buttons}>
      {desk.may.claim && (
        <BusyButton loading={desk.pending.claim} onClick={desk.claim} aria-keyshortcuts="C">
          {t('claim')}
        </BusyButton>
      )}
      {desk.may.finish && (
        <BusyButton loading={desk.pending.finish} onClick={desk.finish}>
          {t('finish')}
        </BusyButton>
      )}
      {!isApproval && (
        <Button
          variant={desk.may.claim || desk.may.finish ? 'default' : 'filled'}
          onClick={desk.open}
          aria-keyshortcuts="Enter"
        >
          {t('openRequest')}
        </Button>
      )}
      <TaskMenu task={task} dialogs={desk.dialogs} />
    </div>
  );
}

/** What a colleague wrote who added the task, and what waits for it. */
function AddedWords({ added: { details, by, blocking } }: { added: NonNullable<TaskView['added']> }) {
  const { t } = useTranslation('tasks');
  return (
    <div>
      <p className={classes.subject}>
        {t('addedBy', { name: by })}
        {blocking && ` · ${t('holdsUp')}`}
      </p>
      {details !== null && <p className={classes.details}>{details}</p>}
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
