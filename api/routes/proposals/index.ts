import type { Route } from '../../routing/handler';
import { getMission } from './getMission';
import { getProposal, reviseProposal, sendProposal, signProposal, submitProposal } from './lifecycle';
import { listProposals } from './listProposals';
import { listProposalSendings, readProposalPaper, readSentLetter } from './papers';
import { compareProposalVersions, getProposalVersion, listProposalVersions } from './versions';
import {
  addProposalLine,
  duplicateProposalLines,
  moveProposalLines,
  removeProposalLine,
  removeProposalLines,
  updateProposal,
  updateProposalLine,
} from './lines';

export const proposalRoutes: Route[] = [
  listProposals,
  getProposal,
  addProposalLine,
  updateProposalLine,
  removeProposalLine,
  removeProposalLines,
  duplicateProposalLines,
  moveProposalLines,
  updateProposal,
  submitProposal,
  reviseProposal,
  sendProposal,
  signProposal,
  readProposalPaper,
  listProposalSendings,
  readSentLetter,
  listProposalVersions,
  getProposalVersion,
  compareProposalVersions,
  getMission,
];
