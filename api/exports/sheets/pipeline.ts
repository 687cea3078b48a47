/** The tables of the report "Pipeline commercial". */
import type { AxisRow, Figure, PipelineAccount, PipelineOpportunity } from '../../../contracts/commercialReports';
import { accountKindNames, emptyName, missionStateNames, stageNames } from '../../../domain/french/names';
import { stages } from '../../../domain/opportunity/stage';
import type { Cell } from '../cell';
import { asAmount, type Sheet } from '../sheet';

type Staged = Pick<AxisRow, 'stages' | 'total'>;
type Columns<Row> = Sheet<Row>['columns'];

const amountAndCount = (name: string, of: (row: Staged) => Figure): Columns<Staged> => [
  [`${name}, montant`, (row) => asAmount(of(row).amount)],
  [`${name}, nombre`, (row): Cell => of(row).count],
];
const stageColumns = [
  ...stages.flatMap((stage) => amountAndCount(stageNames[stage], (row) => row.stages[stage])),
  ...amountAndCount('Total', (row) => row.total),
];

export const pipelineMatrixSheet: Sheet<AxisRow> = {
  title: 'Pipeline commercial',
  columns: [['Axe', ({ name }) => name ?? emptyName], ...stageColumns],
};

export const pipelineAccountSheet: Sheet<PipelineAccount> = {
  title: 'Pipeline par client',
  columns: [
    ['Numéro', ({ account }) => account.number],
    ['Client', ({ account }) => account.name],
    ['Statut', ({ account }) => accountKindNames[account.kind]],
    ...stageColumns,
  ],
};

export const pipelineOpportunitySheet: Sheet<PipelineOpportunity> = {
  title: 'Pipeline en détail',
  columns: [
    ['Numéro du client', ({ account }) => account.number],
    ['Client', ({ account }) => account.name],
    ['Statut du compte', ({ account }) => accountKindNames[account.kind]],
    ['Segmentation', ({ segment }) => segment],
    ['Secteur prioritaire', ({ prioritySector }) => prioritySector],
    ['Numéro', ({ number }) => number],
    ['Référence', ({ name }) => name],
    ['Stade', ({ stage }) => stageNames[stage]],
    ['Mission', ({ mission }) => mission && mission.number],
    ['État', ({ mission }) => mission && missionStateNames[mission.state]],
    ['Filière', ({ practice }) => practice],
    ['Famille d’offre', ({ offerFamily }) => offerFamily],
    ['Offre', ({ offer }) => offer],
    ['Dynamique commerciale', ({ salesDynamic }) => salesDynamic],
    ['Montant', ({ amount }) => asAmount(amount)],
  ],
};
