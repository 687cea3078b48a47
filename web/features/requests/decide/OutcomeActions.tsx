import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import type { TaskSummary } from '../../../../contracts/tasks/summary';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { TaskMenu } from '../../../components/task/TaskMenu';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { translate } from '../../../i18n/translate';
import { goToField } from '../lineAnchor';
import { offeredOutcomes } from '../outcomes';
import { AgreeReturnDialog } from './AgreeReturnDialog';
import { ConfigureDialog } from './ConfigureDialog';
import { ConfirmArchivalDialog } from './ConfirmArchivalDialog';
import { GrantDialog } from './GrantDialog';
import { PassDialog, writesAtOnce } from './PassDialog';
import { RefuseRequestDialog } from './RefuseRequestDialog';
import { ReturnDialog } from './ReturnDialog';
import { StepBackButton } from './StepBackButton';
import { useDecide } from './useDecide';
import { WaitButton } from './WaitButton';
import classes from './Decide.module.css';

interface OutcomeActionsProps {
  request: RequestView;
  task: TaskSummary;
}

/** Answers that need nothing more than the click. */
const direct = ['passed', 'resubmitted', 'done'] as const;
const changesAtOnce = (template: RequestView['template']) => writesAtOnce(template) || template === 'stageReturn';
const isDirect = (outcome: string): outcome is (typeof direct)[number] => direct.some((one) => one === outcome);

/** What the holder of the task may answer. Whatever cannot be undone says first what follows. */
export function OutcomeActions({ request, task }: OutcomeActionsProps) {
  const { t } = useTranslation('requests');
  const [asked, setAsked] = useState<string | null>(null);
  const close = () => setAsked(null);
  const deciding = useDecide(request, task.id, close);
  // What was lent is decided by whoever lent it.
  const outcomes = task.may.includes('complete') ? offeredOutcomes({ task, checklist: request.checklist }) : [];
  const forward = outcomes.find(({ outcome }) => outcome !== 'returned' && outcome !== 'refused');
  const back = outcomes.find(({ outcome, ready }) => outcome === 'returned' && ready);

  function choose(outcome: string): void {
    if (isDirect(outcome) && !(outcome === 'passed' && changesAtOnce(request.template))) deciding.decide({ outcome });
    else setAsked(outcome);
  }

  const keyOf = (outcome: string) => (outcome === forward?.outcome ? 'e' : outcome === back?.outcome ? 'r' : undefined);
  useKeyedActions(
    t('key.group'),
    outcomes
      .filter(({ ready }) => ready)
      .map(({ outcome }) => {
        const keys = keyOf(outcome);
        return {
          id: `outcome ${outcome}`,
          label: outcomeName(task.node, outcome),
          ...(keys !== undefined && { keys }),
          run: () => choose(outcome),
        };
      }),
  );

  const dialog = { request, deciding, onClose: close };
  return (
    <>
      {asked === null && <ProblemNotice problem={deciding.problem} onField={goToField} />}
      <div className={classes.actions}>
        {outcomes.map(({ outcome, primary, ready }) => (
          <BusyButton
            key={outcome}
            variant={primary ? 'filled' : 'default'}
            loading={deciding.of(outcome).pending}
            disabled={!ready}
            title={ready ? undefined : t('outcome.noRefusedLine')}
            onClick={() => choose(outcome)}
          >
            {outcomeName(task.node, outcome)}
          </BusyButton>
        ))}
        <WaitButton request={request} />
        <StepBackButton request={request} />
        <TaskMenu task={task} keyed />
      </div>
      <AgreeReturnDialog {...dialog} opened={asked === 'passed'} />
      <PassDialog {...dialog} opened={asked === 'passed'} />
      <ReturnDialog {...dialog} opened={asked === 'returned'} />
      <GrantDialog {...dialog} opened={asked === 'granted'} />
      <ConfigureDialog {...dialog} opened={asked === 'configured'} />
      <ConfirmArchivalDialog {...dialog} opened={asked === 'confirmed'} />
      <RefuseRequestDialog {...dialog} opened={asked === 'refused'} />
    </>
  );
}

/** "Dossier complet", "Accorder"…: the same outcome has other words at another step. */
const outcomeName = (node: string, outcome: string): string =>
  outcome === 'refused' ? translate('requests:outcome.refused') : translate(`requests:outcome.${node}.${outcome}`);
