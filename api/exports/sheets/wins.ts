/** The tables of "Synthèse des wins". */
import type { WinRow, WinsPart } from '../../../contracts/winsReport';
import { emptyName } from '../../../domain/french/names';
import { asAmount, type Sheet } from '../sheet';

const sheet = (title: string, axis: string): Sheet<WinRow> => ({
  title,
  columns: [
    [axis, ({ name }) => name ?? emptyName],
    ['Nombre', ({ count }) => count],
    ['Montant gagné', ({ amount }) => asAmount(amount)],
    ['N-1', ({ previous }) => asAmount(previous)],
    ['Évol. %', ({ evolution }) => (evolution === null ? null : evolution / 10)],
  ],
});

export const winsSheets: Readonly<Record<WinsPart, Sheet<WinRow>>> = {
  segments: sheet('Wins par segmentation', 'Segmentation'),
  prioritySectors: sheet('Wins par secteur prioritaire', 'Secteur prioritaire'),
  salesDynamics: sheet('Wins par dynamique', 'Dynamique commerciale'),
  practices: sheet('Wins par filière', 'Filière'),
  accounts: sheet('Wins par client', 'Client'),
  offers: sheet('Wins par offre', 'Offre'),
};
