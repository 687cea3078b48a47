/** The tables of "Activité clients et prospects". */
import type { ActivityAccount, ActivityRow, activityParts } from '../../../contracts/activityReport';
import {
  accountKindNames,
  activityPriorityNames,
  emptyName,
  interactionKindNames,
  priorityTargetNames,
} from '../../../domain/french/names';
import { asDayOf, nameIn, type Sheet } from '../sheet';

const priorityName = nameIn(activityPriorityNames);
const kindName = nameIn(interactionKindNames);

const sheet = (
  title: string,
  axis: string,
  nameOf: (row: ActivityRow) => string = ({ name }) => name ?? emptyName,
): Sheet<ActivityRow> => ({
  title,
  columns: [
    [axis, nameOf],
    ['Terminés', ({ done }) => done],
    ['Dont rendez-vous', ({ meetings }) => meetings],
    ['Programmés', ({ planned }) => planned],
    ['Échéance dépassée', ({ overdue }) => overdue],
  ],
});

export const activitySheets: Readonly<Record<Exclude<(typeof activityParts)[number], 'accounts'>, Sheet<ActivityRow>>> =
  {
    kinds: sheet('Activité par type', 'Type', ({ key }) => (key === null ? emptyName : kindName(key))),
    people: sheet('Activité par personne', 'Personne'),
    units: sheet('Activité par BU', 'BU'),
    segments: sheet('Activité par segmentation', 'Segmentation'),
    priorities: sheet('Activité par priorité', 'Comptes', ({ key }) => (key === null ? emptyName : priorityName(key))),
  };

export const activityAccountSheet: Sheet<ActivityAccount> = {
  title: 'Fréquence des échanges',
  columns: [
    ['Numéro', ({ account }) => account.number],
    ['Compte', ({ account }) => account.name],
    ['Statut', ({ account }) => accountKindNames[account.kind]],
    ['Resp. de compte', ({ clientLeadPartner }) => clientLeadPartner],
    ['Segmentation', ({ segment }) => segment],
    ['Secteur prioritaire', ({ prioritySector }) => prioritySector],
    ['Cible prioritaire', ({ priorityTarget }) => priorityTarget && priorityTargetNames[priorityTarget]],
    ['Opportunités en cours', ({ openOpportunities }) => openOpportunities],
    ['Échanges de la période', ({ exchanges }) => exchanges],
    ['Dernier échange', ({ lastExchangeAt }) => asDayOf(lastExchangeAt)],
    ['Prochain échange', ({ nextAt }) => asDayOf(nextAt)],
  ],
};
