import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { proposalEditingOperations } from '../../../../contracts/proposals/editing';
import { proposalSendingOperations } from '../../../../contracts/proposals/sendings';
import { proposalOperations } from '../../../../contracts/proposals/proposal';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { Intention } from '../../../api/intention';
import { record } from '../../../api/keys';
import type { Problem } from '../../../api/problem';
import { proposalQuery } from '../../../api/proposals';
import { useCommand } from '../../../api/useCommand';

export type LineBody = z.input<typeof proposalEditingOperations.updateProposalLine.body & z.ZodType>;
export type HeaderBody = z.input<typeof proposalEditingOperations.updateProposal.body & z.ZodType>;
type NewLine = z.input<typeof proposalEditingOperations.addProposalLine.body & z.ZodType>;

export type LineEdit =
  | { kind: 'add'; line: NewLine }
  | { kind: 'update'; lineId: string; line: LineBody }
  | { kind: 'remove'; line: ProposalLineView }
  | { kind: 'duplicate' | 'removeMany'; lineIds: string[] }
  | { kind: 'move'; lineIds: string[]; beforeId: string | null }
  | { kind: 'header'; header: HeaderBody };

interface Base {
  id: string;
  ifMatch: string;
  key: string;
}

async function sendLinesEdit(
  edit: Extract<LineEdit, { lineIds: string[] }>,
  { id, ifMatch, key }: Base,
): Promise<ProposalView> {
  const { lineIds } = edit;
  const options = { ifMatch, idempotencyKey: key };
  const input = { params: { id }, body: { lineIds } };
  switch (edit.kind) {
    case 'duplicate':
      return (await call(proposalEditingOperations.duplicateProposalLines, input, options)).data;
    case 'removeMany':
      return (await call(proposalEditingOperations.removeProposalLines, input, options)).data;
    case 'move':
      return (
        await call(
          proposalEditingOperations.moveProposalLines,
          { params: { id }, body: { lineIds, beforeId: edit.beforeId } },
          options,
        )
      ).data;
  }
}

async function sendEdit(edit: LineEdit, { id, ifMatch, key }: Base): Promise<ProposalView> {
  switch (edit.kind) {
    case 'add':
      return (
        await call(
          proposalEditingOperations.addProposalLine,
          { params: { id }, body: edit.line },
          { ifMatch, idempotencyKey: key },
        )
      ).data;
    case 'update': {
      const params = { id, lineId: edit.lineId };
      return (await call(proposalEditingOperations.updateProposalLine, { params, body: edit.line }, { ifMatch })).data;
    }
    case 'remove': {
      const params = { id, lineId: edit.line.id };
      return (await call(proposalEditingOperations.removeProposalLine, { params }, { ifMatch })).data;
    }
    case 'header':
      return (await call(proposalEditingOperations.updateProposal, { params: { id }, body: edit.header }, { ifMatch }))
        .data;
    default:
      return sendLinesEdit(edit, { id, ifMatch, key });
  }
}

/**
 * Edits lines one after the other, each on the version that the former one made: a person who tabs fast through a
 * row is never refused by their own last edit.
 */
export function useLineEdits(
  proposal: ProposalView,
  onDone: (after: ProposalView, edit: LineEdit, before: ProposalView['state']) => void,
) {
  const { id } = proposal;
  const queryClient = useQueryClient();
  const intention = useRef(new Intention());
  const { queryKey } = proposalQuery(id);
  return useMutation<ProposalView, Problem, LineEdit, ProposalView['state']>({
    scope: { id: `proposal/${id}` },
    // News of the edit may arrive before its answer: what the proposal was is read before it leaves.
    onMutate: () => (queryClient.getQueryData(queryKey) ?? proposal).state,
    mutationFn: (edit) => {
      const latest = queryClient.getQueryData(queryKey) ?? proposal;
      return sendEdit(edit, { id, ifMatch: etagOf(latest), key: intention.current.keyFor(edit) });
    },
    onSuccess: async (after, edit, before) => {
      intention.current.settle();
      queryClient.setQueryData(queryKey, after);
      onDone(after, edit, before);
      await queryClient.invalidateQueries({ queryKey: ['opportunity'] });
    },
  });
}

export type ProposalStep =
  | 'submit'
  | 'send'
  | 'revise'
  | { sign: string }
  | { mail: { recipients: string[]; message?: string } };

async function sendStep(id: string, step: ProposalStep, key: string): Promise<ProposalView> {
  const options = { idempotencyKey: key };
  const params = { id };
  if (typeof step === 'object' && 'mail' in step)
    return (await call(proposalSendingOperations.sendProposal, { params, body: step.mail }, options)).data;
  if (typeof step === 'object')
    return (await call(proposalOperations.signProposal, { params, body: { documentId: step.sign } }, options)).data;
  switch (step) {
    case 'submit':
      return (await call(proposalOperations.submitProposal, { params }, options)).data;
    case 'revise':
      return (await call(proposalOperations.reviseProposal, { params }, options)).data;
    case 'send':
      return (await call(proposalSendingOperations.sendProposal, { params, body: {} }, options)).data;
  }
}

/** Submits, sends, signs, or takes the proposal back to draft. */
export function useProposalStep({ id }: ProposalView, onDone?: () => void) {
  const queryClient = useQueryClient();
  return useCommand({
    send: (step: ProposalStep, key) => sendStep(id, step, key),
    touches: [['opportunity'], ['task'], ['report'], [...record('proposal', id), 'sendings']],
    onDone: (after) => {
      queryClient.setQueryData(record('proposal', id), after);
      onDone?.();
    },
  });
}
