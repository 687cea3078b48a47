import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { proposalQuery } from '../../../api/proposals';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { useLineEdits } from '../api/proposal';
import { useMe } from '../../../api/session';
import { useIsPreparing } from '../page/useIsPreparing';
import { asNewLine } from './lineDraft';
import { LineEditor } from './LineEditor';
import { OfferAdvice } from './OfferAdvice';
import { permissionOf } from './permissions';
import { ProposalHead } from './ProposalHead';
import { ProposalNotices } from './ProposalNotices';
import { ProposalSteps } from './ProposalSteps';
import { Sendings } from './Sendings';
import { Totals } from './Totals';
import { Versions } from './Versions';

/** The proposal of the opportunity: its lines, what they come to, and what can be done with it. */
export function ProposalTab({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { profile } = useMe();
  const preparing = useIsPreparing(opportunity);
  if (preparing) return <ListSkeleton rows={5} />;
  if (profile === '360') return <Empty title={t('proposal.walled')} text={t('proposal.walledText')} />;
  if (opportunity.proposal === null) return <Empty title={t('proposal.none')} text={t('proposal.noneText')} />;
  return (
    <>
      {opportunity.offer && <OfferAdvice offer={opportunity.offer} />}
      <LoadedProposal id={opportunity.proposal.id} />
    </>
  );
}

function LoadedProposal({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(proposalQuery(id));
  if (data) return <Proposal proposal={data} />;
  return error ? <ErrorState error={error} onRetry={refetch} /> : <ListSkeleton rows={5} />;
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const [removed, setRemoved] = useState<ProposalLineView | null>(null);
  const [voided, setVoided] = useState(false);
  const edits = useLineEdits(proposal, (after, edit, before) => {
    setRemoved(edit.kind === 'remove' ? edit.line : null);
    if (before !== 'draft' && after.state === 'draft') setVoided(true);
  });
  const editable = permissionOf(proposal, 'edit').allowed;
  return (
    <>
      <ProposalHead proposal={proposal} />
      <ProposalNotices
        proposal={proposal}
        voided={voided && proposal.state === 'draft'}
        removed={removed}
        onRestore={(line) => edits.mutate({ kind: 'add', line: asNewLine(line) })}
      />
      <LineEditor
        proposal={proposal}
        editable={editable}
        pending={edits.isPending}
        onEdit={(edit) => edits.mutate(edit)}
      />
      <ProblemNotice problem={edits.error} />
      <Totals proposal={proposal} />
      <ProposalSteps proposal={proposal} />
      <Sendings proposal={proposal} />
      <Versions proposal={proposal} />
    </>
  );
}
