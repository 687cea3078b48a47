/** What going back from Proposition does, in words. */
import type { ReturnEffect } from '../processes/stageReturn/announced';
import { frenchEuros } from './figures';

const proposalStates: Readonly<Record<string, string>> = {
  draft: 'brouillon',
  pending_approval: 'en attente d’accord',
  approved: 'approuvée',
  refused: 'accord refusé',
};

const asAmount = (cents: number | null): string => (cents === null ? '' : frenchEuros(cents));

/** "La proposition EME27000012 (brouillon, 3 200,00 € HT) est archivée" */
export function sayReturnEffect({ what, number, state, count, cents }: ReturnEffect): string {
  switch (what) {
    case 'proposal':
      return `La proposition ${number ?? ''} (${proposalStates[state ?? ''] ?? ''}, ${asAmount(cents)} HT) est archivée`;
    case 'approval':
      return 'L’accord demandé sur la proposition n’est plus attendu';
    case 'mission':
      return `La mission ${number ?? ''} passe en perdue (PER)`;
    case 'planning':
      return count === 1 ? 'Le bloc planning est supprimé' : `Les ${count ?? 0} blocs planning sont supprimés`;
    case 'amount':
      return cents === null
        ? 'Le montant de l’opportunité n’est plus celui de la proposition : il est à estimer'
        : `Le montant de l’opportunité redevient l’estimation : ${asAmount(cents)}`;
    case 'papers':
      return 'La proposition archivée et ses versions restent lisibles ; les documents du compte aussi';
    case 'fields':
      return 'Ce qui est renseigné sur l’opportunité reste';
    case 'acceptance':
      return state === 'granted' ? 'L’acceptation accordée vaut toujours' : 'La demande d’acceptation suit son cours';
    case 'newMission':
      return 'Au prochain passage en Proposition, une nouvelle mission et son planning';
    case 'newProposal':
      return 'Au prochain passage en Proposition, un nouveau brouillon de proposition, aux prix du catalogue';
  }
}
