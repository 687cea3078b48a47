import type { RequestRow } from '../../../contracts/requests/list';
import type { Column } from '../../components/lists/dataList.types';
import { DayText } from '../../components/values/DayText';
import { DueText } from '../../components/values/DueText';
import { Holder } from '../../components/values/Holder';
import { requestStatusName, templateName } from '../../i18n/said';
import type { Translate } from '../../i18n/translate';

/** Which request, where it stands, who has it, until when; whose it is, when it may be anybody's. */
export const requestColumns = (t: Translate, everybody: boolean): Column<RequestRow>[] => [
  { id: 'account', header: t('requests:fact.account'), cell: ({ account }) => account.name, width: 'minmax(0, 2fr)' },
  { id: 'number', header: t('requests:list.number'), cell: ({ number }) => number, width: '6.5rem', onPhone: true },
  {
    id: 'template',
    header: t('requests:list.template'),
    cell: ({ template }) => templateName(template),
    width: 'minmax(0, 2.25fr)',
  },
  {
    id: 'status',
    header: t('requests:list.status'),
    cell: ({ status }) => requestStatusName(status),
    width: '6rem',
    onPhone: true,
  },
  {
    id: 'holder',
    header: t('requests:aside.holder'),
    cell: ({ holder }) => <Holder holder={holder} nameOnly />,
    width: 'minmax(0, 1.25fr)',
  },
  {
    id: 'due',
    header: t('requests:list.due'),
    cell: ({ holder }) => holder.dueAt !== null && <DueText due={holder.dueAt} />,
    width: '9.5rem',
    onPhone: true,
  },
  ...(everybody
    ? [{ id: 'requester', header: t('requests:fact.requester'), cell: ({ requester }: RequestRow) => requester }]
    : []),
  {
    id: 'sent',
    header: t('requests:fact.submittedAt'),
    cell: ({ submittedAt }) => submittedAt !== null && <DayText day={submittedAt} />,
    width: '6.5rem',
  },
];
