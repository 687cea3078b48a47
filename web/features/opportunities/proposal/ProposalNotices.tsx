import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import classes from './Proposal.module.css';

interface ProposalNoticesProps {
  proposal: ProposalView;
  /** The last edit made the approval void. */
  voided: boolean;
  /** The line that was taken away last. */
  removed: ProposalLineView | null;
  onRestore: (line: ProposalLineView) => void;
}

/** What an edit will do, or has just done, to the approval; and the way back from a removed line. */
export function ProposalNotices({ proposal, voided, removed, onRestore }: ProposalNoticesProps) {
  const { t } = useTranslation('opportunities');
  const { state, approval } = proposal;
  return (
    <div role="status" className={classes.notices}>
      {voided && <p className={classes.notice}>{t('proposal.voided')}</p>}
      {(state === 'approved' || state === 'pending_approval') && (
        <p className={classes.hint}>{t('proposal.editVoids')}</p>
      )}
      {state === 'refused' && (
        <p className={classes.notice}>
          {t('proposal.refused', { name: approval.approver?.name ?? t('proposal.theApprover') })}
          {approval.comment !== null && <q className={classes.quote}>{approval.comment}</q>}
        </p>
      )}
      {removed && (
        <p className={classes.notice}>
          {t('proposal.removed', { label: removed.label })}{' '}
          <button type="button" className={classes.undo} onClick={() => onRestore(removed)}>
            {t('proposal.restore')}
          </button>
        </p>
      )}
    </div>
  );
}
