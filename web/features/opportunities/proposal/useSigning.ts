import { useState } from 'react';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { isSameDeposit, type Deposit } from '../../../api/documents';
import { useUploads } from '../../../components/documents/useUploads';
import { useProposalStep } from '../api/proposal';

/** Deposits a signed letter on the account, then signs the proposal by it. Once it is deposited, trying again only signs. */
export function useSigning(proposal: ProposalView, onSigned: () => void) {
  const [deposited, setDeposited] = useState<{ letter: Deposit; id: string } | null>(null);
  const step = useProposalStep(proposal, onSigned);
  const uploads = useUploads(proposal.account.id, ({ id }, letter) => {
    setDeposited({ letter, id });
    step.mutate({ sign: id });
  });

  function sign(letter: Deposit): void {
    if (deposited && isSameDeposit(deposited.letter, letter)) {
      step.mutate({ sign: deposited.id });
      return;
    }
    const stopped = uploads.list.find((upload) => isSameDeposit(upload.deposit, letter));
    for (const { key } of uploads.list) if (key !== stopped?.key) uploads.cancel(key);
    if (stopped) uploads.retry(stopped.key);
    else uploads.add([letter]);
  }

  return {
    sign,
    uploads,
    pending: step.isPending || uploads.list.some(({ state }) => state !== 'failed'),
    problem: step.error,
    /** Whoever closes the dialog signs nothing any more. */
    giveUp: () => uploads.list.forEach(({ key }) => uploads.cancel(key)),
  };
}
