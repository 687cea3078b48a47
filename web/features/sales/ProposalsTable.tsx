import { ActionIcon } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProposalRow } from '../../../contracts/proposals/list';
import { fiscalYearLabel } from '../../../domain/dates/fiscalYear';
import { DataList } from '../../components/lists/DataList';
import type { Column } from '../../components/lists/dataList.types';
import { DayText } from '../../components/values/DayText';
import { Money } from '../../components/values/Money';
import { proposalStateName } from '../../i18n/said';
import type { ProposalsViewProps } from './proposalViews.types';

/** One line for each proposal, its detail behind the eye at the right (requirements 139-140). */
export function ProposalsTable({ rows, onShow, ...more }: ProposalsViewProps) {
  const { t } = useTranslation('sales');
  return (
    <DataList
      label={t('proposals.title')}
      columns={useColumns(onShow)}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ number }) => number}
      onOpen={onShow}
      {...more}
    />
  );
}

function useColumns(onShow: ProposalsViewProps['onShow']): Column<ProposalRow>[] {
  const { t } = useTranslation('sales');
  return [
    { id: 'number', header: t('proposals.number'), width: '7rem', cell: ({ number }) => number },
    { id: 'date', header: t('proposals.date'), width: '6rem', cell: ({ proposedOn }) => <DayText day={proposedOn} /> },
    { id: 'label', header: t('proposals.label'), width: 'minmax(0, 4fr)', onPhone: true, cell: ({ label }) => label },
    {
      id: 'client',
      header: t('proposals.client'),
      width: 'minmax(0, 3fr)',
      onPhone: true,
      cell: ({ account }) => account.name,
    },
    {
      id: 'net',
      header: t('proposals.net'),
      width: '5.75rem',
      align: 'right',
      onPhone: true,
      cell: ({ net }) => <Money value={net} />,
    },
    {
      id: 'gross',
      header: t('proposals.gross'),
      width: '5.75rem',
      align: 'right',
      cell: ({ gross }) => <Money value={gross} />,
    },
    { id: 'currency', header: t('proposals.currency'), width: '3rem', cell: ({ net }) => net.currency },
    { id: 'year', header: t('proposals.year'), width: '4rem', cell: ({ fiscalYear }) => fiscalYearLabel(fiscalYear) },
    {
      id: 'state',
      header: t('proposals.state'),
      width: '8rem',
      onPhone: true,
      cell: ({ state }) => proposalStateName(state),
    },
    { id: 'detail', header: t('proposals.detail'), width: '3rem', cell: (row) => <Eye row={row} onShow={onShow} /> },
  ];
}

function Eye({ row, onShow }: { row: ProposalRow; onShow: ProposalsViewProps['onShow'] }) {
  const { t } = useTranslation('sales');
  const words = t('proposals.see', { number: row.number });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={words}
      title={words}
      onClick={(event) => {
        event.stopPropagation();
        onShow(row);
      }}
    >
      <IconEye size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
