import type { TrackingRow } from '../../../contracts/tasks';
import { kindName } from '../../components/caseWords';
import type { Column } from '../../components/dataList.types';
import { DayText } from '../../components/DayText';
import { DueText } from '../../components/DueText';
import { Holder } from '../../components/Holder';
import { Money } from '../../components/Money';
import type { Translate } from '../../i18n/translate';
import { stateName } from './stateName';

/** Which case, for whom, where it stands since when, with whom, until when, for how much. The widths fit a screen of 1280 px. */
export const trackingColumns = (t: Translate): Column<TrackingRow>[] => [
  {
    id: 'account',
    header: t('tracking:column.account'),
    cell: ({ account }) => account.name,
    width: 'minmax(6.5rem, 2fr)',
  },
  {
    id: 'number',
    header: t('tracking:column.number'),
    cell: ({ number }) => number,
    width: '6rem',
    sortKey: 'number',
  },
  { id: 'kind', header: t('tracking:column.kind'), cell: ({ kind }) => kindName(kind), width: '6.25rem' },
  {
    id: 'state',
    header: t('tracking:column.state'),
    cell: (row) => stateName(row),
    width: '7rem',
    onPhone: true,
  },
  {
    id: 'since',
    header: t('tracking:column.since'),
    cell: ({ stateSince }) => <DayText day={stateSince} />,
    width: '5.75rem',
    sortKey: 'since',
  },
  {
    id: 'holder',
    header: t('tracking:column.holder'),
    cell: ({ holder }) => <Holder holder={holder} nameOnly />,
    width: 'minmax(8.25rem, 1fr)',
    onPhone: true,
  },
  {
    id: 'due',
    header: t('tracking:column.due'),
    cell: ({ holder }) => holder.dueAt !== null && <DueText due={holder.dueAt} />,
    width: '9rem',
    sortKey: 'due',
    onPhone: true,
  },
  {
    id: 'amount',
    header: t('tracking:column.amount'),
    cell: ({ amount }) => <Money value={amount} />,
    width: '6rem',
    align: 'right',
    sortKey: 'amount',
  },
];
