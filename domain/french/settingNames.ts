/** Settings in words, and their values as people read them. */
import { stages, type Probabilities } from '../opportunity/stage';
import type { LadderPercents } from '../serviceLevel/ladder';
import type { SettingKey } from '../settings/keys';
import type { Setting } from '../settings/settingAt';
import { minutesInWords, frenchEuros, frenchPercent } from './figures';
import { stageNames } from './names';

export const settingNames: Readonly<Record<SettingKey, string>> = {
  stageProbabilities: 'Probabilité par stade',
  acceptanceGrantedBefore: 'Acceptation accordée avant',
  productionEndMonths: 'Fin de production, mois après la mission ou la clôture',
  approvalAmountCents: 'Accord demandé : total HT',
  approvalDiscountBasisPoints: 'Accord demandé : remise',
  approvalClientTotal30Days: 'Accord demandé : cumul du client sur 30 jours',
  acceptanceValidityMonths: 'Validité d’une acceptation, en mois',
  controlVotingBasisPoints: 'Contrôle d’un client : droits de vote',
  autoCloseWorkingDays: 'Clôture automatique, en jours ouvrés',
  silenceWorkingDays: 'Clôture sans réponse du demandeur, en jours ouvrés',
  'serviceLevelMinutes.firstLook': 'Premier regard',
  'serviceLevelMinutes.acceptance': 'Délai d’une acceptation',
  'serviceLevelMinutes.missionSetup': 'Délai d’un paramétrage',
  'serviceLevelMinutes.lossArchival': 'Délai d’un archivage',
  'serviceLevelMinutes.billing': 'Délai d’une facturation',
  'serviceLevelMinutes.creditNote': 'Délai d’un avoir',
  'serviceLevelMinutes.other': 'Délai d’une demande',
  'serviceLevelMinutes.requester': 'Délai laissé au demandeur',
  'serviceLevelMinutes.approver': 'Délai laissé à l’approbateur',
  taskLeaseMinutes: 'Réservation d’une tâche',
  serviceLevelLadder: 'Rappel, puis alertes, en pourcentage du délai',
  fiscalYearStartMonth: 'Premier mois de l’exercice',
  accountDocumentsMegabytes: 'Documents d’un compte, en Mo',
};

const modes = { off: 'sans effet', observe: 'observé', enforce: 'appliqué' } as const;
const comparisons = { '>': 'plus de ', '>=': 'au moins ', '=': '' } as const;

/** In the order of the stages, or of the ladder: the database keeps neither. */
function percentages(value: Probabilities | LadderPercents): string {
  if ('reminder' in value)
    return [value.reminder, value.escalateSupervisor, value.escalateHead].map((percent) => `${percent} %`).join(', ');
  return stages.map((stage) => `${stageNames[stage]} ${value[stage]} %`).join(', ');
}

function valueWords(key: SettingKey, value: Setting['value']): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') return value === 'letter' ? 'l’envoi de la lettre' : 'le stade Proposition';
  if (typeof value === 'object') return percentages(value);
  if (key.startsWith('serviceLevelMinutes.') || key === 'taskLeaseMinutes') return `${minutesInWords(value)} ouvrées`;
  if (key.endsWith('Cents')) return frenchEuros(value);
  return key.endsWith('BasisPoints') ? frenchPercent(value) : String(value);
}

/** "plus de 10 000,00 € (appliqué)" */
export function settingWords(key: SettingKey, { value, operator, mode }: Setting): string {
  return `${comparisons[operator]}${valueWords(key, value)} (${modes[mode]})`;
}
