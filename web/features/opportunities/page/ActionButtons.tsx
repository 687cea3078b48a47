import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateView } from '../../../../contracts/opportunities/next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { asProblem } from '../../../api/problem';
import type { Problem } from '../../../api/problem';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { whyBarred } from '../../../i18n/said';
import { useMove } from '../api/commands';
import { gateQuery } from '../api/opportunity';
import { GateDialog } from '../gate/GateDialog';
import { LossDialog } from '../gate/LossDialog';
import { ReturnDialog } from '../gate/ReturnDialog';
import { usePaletteActions } from '../../../palette/actions';
import { newRequest } from '../newRequest';
import { actionsOf } from './actions';
import type { ActionKey, PageAction } from './actions';
import classes from './NextPanel.module.css';

const stageOf = {
  toQualification: 'qualification',
  toProposition: 'proposition',
  backToIdentification: 'identification',
  revive: 'qualification',
} as const;

const requestOf = { askAcceptance: 'acceptance', askMissionSetup: 'missionSetup' } as const;

/** The main actions, as buttons with verbs; one that must wait says for what. */
export function ActionButtons({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { run, pending, problem, gate, losing, returning, close } = useActions(opportunity);
  const actions = actionsOf(opportunity);
  usePaletteActions(
    actions
      .filter(({ barredBy }) => barredBy === null)
      .map(({ key }) => ({ id: `opportunity-${key}`, label: t(`action.${key}`), group: 'do', run: () => run(key) })),
  );
  return (
    <div className={classes.actions}>
      {actions.map((action) => (
        <ActionButton key={action.key} action={action} pending={pending === action.key} onRun={() => run(action.key)} />
      ))}
      <ProblemNotice problem={problem} />
      {gate && <GateDialog gate={gate} opportunity={opportunity} onClose={close} />}
      {returning && <ReturnDialog subject={opportunity} onClose={close} />}
      {losing && <LossDialog subject={opportunity} onClose={close} />}
    </div>
  );
}

function useActions(opportunity: OpportunityView) {
  const { id } = opportunity;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const move = useMove();
  const [gate, setGate] = useState<GateView | null>(null);
  const [losing, setLosing] = useState(false);
  const [returning, setReturning] = useState(false);
  const [asking, setAsking] = useState<ActionKey | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function goTo(key: keyof typeof stageOf): Promise<void> {
    const to = stageOf[key];
    const asked = await queryClient.query({ ...gateQuery(id, to), staleTime: 0 });
    if (asked.missing.length > 0 || asked.rule === 'needs_reason') setGate(asked);
    else await move.mutateAsync({ id, to });
  }

  function run(key: ActionKey): void {
    setProblem(null);
    if (key === 'lose' || key === 'askLossArchival') setLosing(true);
    else if (key === 'askStageReturn') setReturning(true);
    else if (key === 'openProposal')
      void navigate({ to: '/opportunites/$id', params: { id }, search: { onglet: 'proposition' } });
    else if (key === 'askAcceptance' || key === 'askMissionSetup') void navigate(newRequest(requestOf[key], id));
    else {
      setAsking(key);
      goTo(key)
        .catch((error: unknown) => setProblem(asProblem(error)))
        .finally(() => setAsking(null));
    }
  }

  function close(): void {
    setGate(null);
    setLosing(false);
    setReturning(false);
  }

  return { run, pending: asking, problem, gate, losing, returning, close };
}

interface ActionButtonProps {
  action: PageAction;
  pending: boolean;
  onRun: () => void;
}

const variants = { main: 'filled', next: 'default', quiet: 'subtle' } as const;

function ActionButton({ action: { key, rank, barredBy }, pending, onRun }: ActionButtonProps) {
  const { t } = useTranslation('opportunities');
  return (
    <div>
      <BusyButton
        fullWidth
        variant={variants[rank]}
        size={rank === 'quiet' ? 'xs' : 'sm'}
        loading={pending}
        disabled={barredBy !== null}
        onClick={onRun}
      >
        {t(`action.${key}`)}
      </BusyButton>
      {barredBy !== null && <p className={classes.barred}>{whyBarred(barredBy)}</p>}
    </div>
  );
}
