import type { TrackingRow } from '../../../contracts/tracking';
import { kindName } from '../../components/cases/caseWords';
import type { Column } from '../../components/lists/dataList.types';
import { DayText } from '../../components/values/DayText';
import { DueText } from '../../components/values/DueText';
import { Holder } from '../../components/values/Holder';
import { Money } from '../../components/values/Money';
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
  {
    id: 'kind',
    header: t('tracking:column.kind'),
    cell: ({ kind }) => kindName(kind),
    width: 'minmax(6.25rem, 1fr)',
    onPhone: true,
  },
  {
    id: 'state',
    header: t('tracking:column.state'),
    cell: (row) => stateName(row),
    width: 'minmax(7rem, 1.2fr)',
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
    width: 'minmax(8.25rem, 1.5fr)',
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
