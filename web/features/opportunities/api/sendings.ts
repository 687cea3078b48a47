import { queryOptions } from '@tanstack/react-query';
import { proposalSendingOperations } from '../../../../contracts/proposals/sendings';
import type { PaperKind } from '../../../../domain/letter/papers';
import { call, fillPath } from '../../../api/call';
import { apiRoot } from '../../../api/client';
import { record } from '../../../api/keys';

export const sendingsQuery = (id: string) =>
  queryOptions({
    queryKey: [...record('proposal', id), 'sendings'],
    queryFn: async ({ signal }) =>
      (await call(proposalSendingOperations.listProposalSendings, { params: { id } }, { signal })).data,
  });

/** Where the paper of a proposal is downloaded from, as it stands now. */
export const paperHref = (id: string, paper: PaperKind): string =>
  `${apiRoot}${fillPath(proposalSendingOperations.readProposalPaper.path, { id })}?kind=${paper}`;

/** Where a letter is downloaded from, as it left. */
export const sentLetterHref = (id: string): string =>
  `${apiRoot}${fillPath(proposalSendingOperations.readSentLetter.path, { id })}`;
