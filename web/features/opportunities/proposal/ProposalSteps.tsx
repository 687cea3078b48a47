import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { whyBarred } from '../../../i18n/said';
import { useProposalStep } from '../api/proposal';
import { permissionOf } from './permissions';
import { SendDialog } from './SendDialog';
import { SignDialog } from './SignDialog';
import { SubmitNotice } from './SubmitNotice';
import classes from './Proposal.module.css';

/** The next step of the proposal, what it will do, and the way back to draft. */
export function ProposalSteps({ proposal }: { proposal: ProposalView }) {
  const step = useProposalStep(proposal);
  const [open, setOpen] = useState<'send' | 'sign' | null>(null);
  const next = nextStep(proposal.state);
  return (
    <section className={classes.steps}>
      {proposal.state === 'draft' && <SubmitNotice approval={proposal.approval} />}
      {proposal.state === 'pending_approval' && <Waiting proposal={proposal} />}
      {proposal.state === 'approved' && <Approved proposal={proposal} />}
      <div className={classes.buttons}>
        <Revise proposal={proposal} />
        {next && (
          <StepButton
            proposal={proposal}
            action={next}
            pending={step.isPending}
            onRun={() => (next === 'submit' ? step.mutate(next) : setOpen(next))}
          />
        )}
      </div>
      <ProblemNotice problem={step.error} />
      {open === 'send' && <SendDialog proposal={proposal} onClose={() => setOpen(null)} />}
      {open === 'sign' && <SignDialog proposal={proposal} onClose={() => setOpen(null)} />}
    </section>
  );
}

type NextStep = 'submit' | 'send' | 'sign';

function nextStep(state: ProposalView['state']): NextStep | null {
  if (state === 'draft') return 'submit';
  if (state === 'approved' || state === 'pending_approval') return 'send';
  return state === 'sent' ? 'sign' : null;
}

interface StepButtonProps {
  proposal: ProposalView;
  action: NextStep;
  pending: boolean;
  onRun: () => void;
}

function StepButton({ proposal, action, pending, onRun }: StepButtonProps) {
  const { t } = useTranslation('opportunities');
  const { allowed, code } = permissionOf(proposal, action);
  if (action === 'sign' && proposal.signedOn !== null) return null;
  return (
    <div className={classes.step}>
      {!allowed && code !== null && <span className={classes.barred}>{whyBarred(code)}</span>}
      <BusyButton loading={pending} disabled={!allowed} onClick={onRun}>
        {t(`step.${action}`)}
      </BusyButton>
    </div>
  );
}

function Waiting({ proposal: { approval } }: { proposal: ProposalView }) {
  const { t } = useTranslation('opportunities');
  return (
    <p className={classes.hint}>
      {t('proposal.waiting', { name: approval.approver?.name ?? t('proposal.theApprover') })}
    </p>
  );
}

function Approved({ proposal: { approval } }: { proposal: ProposalView }) {
  const { t } = useTranslation('opportunities');
  const { approver, outcome } = approval;
  return (
    <p className={classes.hint}>
      {outcome === 'approved' && approver
        ? t('proposal.approvedBy', { name: approver.name })
        : t('proposal.approvedByRule')}
    </p>
  );
}

/** Asked before: an approval that was given or asked is lost. */
function Revise({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('opportunities');
  const [asking, setAsking] = useState(false);
  const revise = useProposalStep(proposal, () => setAsking(false));
  if (!permissionOf(proposal, 'revise').allowed) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('step.revise')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('revise.title')}
        consequences={[t(`revise.from.${proposal.state as 'approved'}`), t('revise.again')]}
        confirmLabel={t('step.revise')}
        onConfirm={() => revise.mutate('revise')}
        pending={revise.isPending}
        problem={revise.error}
      />
    </>
  );
}
