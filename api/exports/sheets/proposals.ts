import type { ProposalRow } from '../../../contracts/proposals/list';
import { missionStateNames, proposalStateNames } from '../../../domain/french/names';
import { asAmount, asDay, type Sheet } from '../sheet';

export const proposalSheet: Sheet<ProposalRow> = {
  title: 'Propositions',
  columns: [
    ['Numéro', ({ number }) => number],
    ['Date', ({ proposedOn }) => asDay(proposedOn)],
    ['Intitulé', ({ label }) => label],
    ['Client', ({ account }) => account.name],
    ['Numéro du client', ({ account }) => account.number],
    ['HT', ({ net }) => asAmount(net)],
    ['TTC', ({ gross }) => asAmount(gross)],
    ['Devise', ({ net }) => net.currency],
    ['Exercice', ({ fiscalYear }) => fiscalYear],
    ['État', ({ state }) => proposalStateNames[state]],
    ['Lignes', ({ lineCount }) => lineCount],
    ['Nom mission', ({ mission }) => mission.label],
    ['Mission', ({ mission }) => mission.number],
    ['État de la mission', ({ mission }) => missionStateNames[mission.state]],
    ['Opportunité', ({ opportunity }) => opportunity.number],
  ],
};
