import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityFields } from '../../../../contracts/opportunities/fields';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useUpdateOpportunity } from '../api/commands';
import { newRequest } from '../newRequest';
import classes from './Dialog.module.css';

interface AcceptanceNoticeProps {
  opportunity: OpportunityView;
  why: string;
  /** What was typed in the dialog: saved on the way to the request. */
  changes: OpportunityFields;
}

/** The client's acceptance is asked of Business Support, not typed: saves what was typed and opens the request. */
export function AcceptanceNotice({ opportunity, why, changes }: AcceptanceNoticeProps) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const leave = () => void navigate(newRequest('acceptance', opportunity.id));
  const save = useUpdateOpportunity(opportunity, leave);
  const typed = Object.keys(changes).length > 0;
  if (why === 'acceptance_not_granted') return <p className={classes.notice}>{t('gate.acceptanceNotGranted')}</p>;
  return (
    <div className={classes.notice}>
      <p>{t('gate.acceptanceNotRequested')}</p>
      <BusyButton variant="default" loading={save.isPending} onClick={() => (typed ? save.mutate(changes) : leave())}>
        {typed ? t('gate.saveAndAskAcceptance') : t('action.askAcceptance')}
      </BusyButton>
      <ProblemNotice problem={save.error} />
    </div>
  );
}
