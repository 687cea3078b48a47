import { proposalStates, type ProposalState } from '../../../domain/proposal/state';

/** `?etat=sent&q=boulangerie&vue=arborescence` */
export interface ProposalsSearch {
  etat?: ProposalState;
  q?: string;
  /** Each proposal with its lines below it, instead of a table. */
  vue?: 'arborescence';
}

/** Drops from an address what is no filter. */
export function readProposalsSearch({ etat, q, vue }: Record<string, unknown>): ProposalsSearch {
  const state = proposalStates.find((one) => one === etat);
  return {
    ...(state !== undefined && { etat: state }),
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 100) }),
    ...(vue === 'arborescence' && { vue }),
  };
}
