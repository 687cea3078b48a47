import type { Route } from '../../routing/handler';
import { getMission } from './getMission';
import { getProposal, reviseProposal, sendProposal, signProposal, submitProposal } from './lifecycle';
import { listProposalSendings, readProposalPaper, readSentLetter } from './papers';
import { compareProposalVersions, getProposalVersion, listProposalVersions } from './versions';
import { addProposalLine, removeProposalLine, updateProposalLine } from './lines';

export const proposalRoutes: Route[] = [getProposal, addProposalLine, updateProposalLine, removeProposalLine, submitProposal, reviseProposal, sendProposal, signProposal, readProposalPaper, listProposalSendings, readSentLetter, listProposalVersions, getProposalVersion, compareProposalVersions, getMission];
