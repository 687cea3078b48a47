/** What a step back does, in words. */
import type { StepBackEffect } from '../processes/request/stepBackEffects';
import { taskNames } from './names';
import { nodeNames } from './processNames';

const nameIn = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;
const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** "La tâche « Contrôles KYC et indépendance » prend fin sans conclusion" */
export function sayStepBackEffect({ becomes, what, node, count }: StepBackEffect): string {
  const step = `« ${nameIn(taskNames, node ?? '')} »`;
  const number = count ?? 0;
  switch (what) {
    case 'task':
      return becomes === 'again'
        ? `${step}, ${number}${number === 1 ? 're' : 'e'} fois`
        : `La tâche ${step} prend fin sans conclusion`;
    case 'conclusion':
      return `La conclusion de ${step} ne vaut plus`;
    case 'draft':
      return 'Le brouillon de réponse est effacé';
    case 'followUp':
      return 'La mise de côté prend fin';
    case 'acceptedLines':
      return plural(
        number,
        'La ligne acceptée reste acceptée, et peut être revue',
        `Les ${number} lignes acceptées restent acceptées, et peuvent être revues`,
      );
    case 'papers':
      return plural(number, 'La pièce déposée reste au dossier', `Les ${number} pièces déposées restent au dossier`);
    case 'clock':
      return 'Le délai promis court toujours ; les messages restent';
  }
}

/** What was done and stays done, as steps of the process. */
export const saySteps = (nodes: readonly string[]): string => nodes.map((node) => nameIn(nodeNames, node)).join(', ');
