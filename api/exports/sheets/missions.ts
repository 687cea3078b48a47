import type { MissionRow } from '../../../contracts/missions/list';
import type { TimeEntryRow } from '../../../db/missions/timeEntries';
import { missionStateNames } from '../../../domain/french/names';
import { asAmount, asDay, asDayOf, type Sheet } from '../sheet';

export const missionSheet: Sheet<MissionRow> = {
  title: 'Missions',
  columns: [
    ['Mission', ({ label }) => label],
    ['Client', ({ account }) => account.name],
    ['Numéro', ({ number }) => number],
    ['État', ({ state }) => missionStateNames[state]],
    ['Depuis le', ({ changedAt }) => asDayOf(changedAt)],
    ['Par', ({ changedBy }) => changedBy],
    ['Resp. de réalisation', ({ deliveryLead }) => deliveryLead && deliveryLead.name],
    ['Début', ({ startsOn }) => asDay(startsOn)],
    ['Fin', ({ endsOn }) => asDay(endsOn)],
    ['Heures', ({ hours }) => Number(hours)],
    ['Frais', ({ expenses }) => asAmount(expenses)],
    ['Vendu HT', ({ net }) => asAmount(net)],
  ],
};

/** The columns that a file of time and expenses has when it comes in. */
export const timeEntrySheet: Sheet<TimeEntryRow> = {
  title: 'Temps et frais',
  columns: [
    ['Mission', ({ mission }) => mission],
    ['Collaborateur', ({ person }) => person],
    ['Date', ({ onDay }) => asDay(onDay)],
    ['Type', ({ kind }) => (kind === 'time' ? 'temps' : 'frais')],
    [
      'Quantité',
      ({ kind, minutes, amountCents }) =>
        kind === 'time' ? Math.round((minutes * 100) / 60) / 100 : amountCents / 100,
    ],
    ['Produit', ({ product }) => product],
    ['Revenu reconnu HT', ({ revenueCents }) => (revenueCents === null ? null : revenueCents / 100)],
    ['Nom du collaborateur', ({ personName }) => personName],
    ['Client', ({ account }) => account],
  ],
};
