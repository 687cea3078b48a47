import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import type { TaskSummary } from '../../../../contracts/tasks/summary';
import { useClaimTask } from '../../../api/tasks';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { todoName } from '../../../components/cases/caseWords';
import { Holder } from '../../../components/values/Holder';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { TaskMenu } from '../../../components/task/TaskMenu';
import { TaskTerms } from '../../../components/task/TaskTerms';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { OutcomeActions } from '../decide/OutcomeActions';
import { nextStepOf } from '../nextStep';
import { countLines } from '../outcomes';
import { DecisionWords } from './DecisionWords';
import classes from './RequestPage.module.css';

/** The one next thing for whoever looks: do it here, or see who has the ball. */
export function NextActionPanel({ request, waitingFor }: { request: RequestView; waitingFor: string }) {
  const { t } = useTranslation('requests');
  const step = nextStepOf(request);
  const { task } = request;
  // Held here: whoever comes second is told why the button that they pressed has gone.
  const claim = useClaimTask();
  switch (step) {
    case 'continue':
      return (
        <Panel title={t('next.draft')} text={t('next.draftText')} mine>
          <Button
            renderRoot={(props) => <Link to="/demandes/nouvelle" search={{ brouillon: request.id }} {...props} />}
          >
            {t('next.continue')}
          </Button>
        </Panel>
      );
    case 'claim':
      return task && <ToClaim task={task} claim={claim} />;
    case 'complete':
    case 'decide':
      return task && <ToDecide key={task.id} request={request} task={task} />;
    case 'processing':
      return <Panel title={t('next.processing')} text={t('next.processingText')} />;
    case 'over':
      return <DecisionWords request={request} />;
    case 'wait':
      return (
        <Panel title={waitingFor} text={<Holder holder={request.holder} />}>
          <ProblemNotice problem={claim.error} />
          {task && task.state === 'claimed' && <TaskTerms task={task} />}
          {task && (
            <div className={classes.buttons}>
              <TaskMenu task={task} keyed />
            </div>
          )}
        </Panel>
      );
  }
}

function ToClaim({ task, claim }: { task: TaskSummary; claim: ReturnType<typeof useClaimTask> }) {
  const { t } = useTranslation('requests');
  const take = () => claim.mutate(task.id);
  useKeyedActions(t('key.group'), [{ id: 'claim', keys: 'c', label: t('key.claim'), run: take }]);
  return (
    <Panel title={todoName(task.node)} text={t('next.free')} mine>
      <ProblemNotice problem={claim.error} />
      <div className={classes.buttons}>
        <BusyButton loading={claim.isPending} onClick={take} aria-keyshortcuts="C">
          {t('next.claim')}
        </BusyButton>
        <TaskMenu task={task} keyed />
      </div>
    </Panel>
  );
}

function ToDecide({ request, task }: { request: RequestView; task: TaskSummary }) {
  return (
    <Panel title={todoName(task.node)} text={useLinesText(request)} mine>
      <TaskTerms task={task} />
      <OutcomeActions request={request} task={task} />
    </Panel>
  );
}

function useLinesText({ task, checklist }: RequestView): string {
  const { t } = useTranslation('requests');
  const { refused, toCorrect, toJudge } = countLines(checklist);
  if (task?.node === 'complete')
    return toCorrect === 0 ? t('next.corrected') : t('next.complete', { count: toCorrect });
  if (toJudge > 0) return t('next.toJudge', { count: toJudge });
  if (refused > 0) return t('next.refused', { count: refused });
  return checklist.length > 0 ? t('next.allAccepted') : t('next.decide');
}

interface PanelProps {
  title: string;
  text: ReactNode;
  /** It waits for whoever looks. */
  mine?: boolean;
  children?: ReactNode;
}

function Panel({ title, text, mine = false, children }: PanelProps) {
  return (
    <section className={classes.next} data-mine={mine || undefined} aria-labelledby="next-action">
      <div>
        <h2 id="next-action">{title}</h2>
        <div className={classes.nextText}>{text}</div>
      </div>
      {children}
    </section>
  );
}
