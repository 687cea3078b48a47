import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { opportunityListOperations } from '../../../contracts/opportunities/list';
import type { OpportunityCard } from '../../../contracts/opportunities/card';
import { call } from '../../api/call';
import { list } from '../../api/keys';
import { usePages } from '../../api/usePages';
import type { Column } from '../../components/lists/dataList.types';
import { DayText } from '../../components/values/DayText';
import { ListBody } from '../../components/lists/ListBody';
import { Money } from '../../components/values/Money';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty } from '../../components/page/States';

/** "Archives": what was won (requirement 105). */
export const WonPage = () => <ArchivePage stage="won" />;

/** "Archives": what was lost (requirement 105). */
export const LostPage = () => <ArchivePage stage="lost" />;

function ArchivePage({ stage }: { stage: 'won' | 'lost' }) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const columns = useColumns();
  const { query, asked, rows, more } = usePages({
    queryKey: list('opportunity', { archive: stage }),
    fetchPage: async (cursor, signal) => {
      const asked = { stage, ...(cursor !== undefined && { cursor }) };
      return (await call(opportunityListOperations.listOpportunities, { query: asked }, { signal })).data;
    },
  });
  const title = t(`archive.${stage}`);
  return (
    <>
      <PageHeader title={title} facts={<Link to="/opportunites">{t('board.title')}</Link>} />
      <ListBody
        query={query}
        asked={asked}
        empty={<Empty title={t(`archive.none.${stage}`)} text={t(`archive.text.${stage}`)} />}
        label={title}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={({ number }) => number}
        hrefOf={({ id }) => `/opportunites/${id}`}
        onOpen={({ id }) => void navigate({ to: '/opportunites/$id', params: { id } })}
        {...more}
      />
    </>
  );
}

function useColumns(): Column<OpportunityCard>[] {
  const { t } = useTranslation('opportunities');
  return [
    { id: 'name', header: t('archive.name'), width: 'minmax(0, 2fr)', cell: ({ name }) => name },
    {
      id: 'account',
      header: t('archive.account'),
      width: 'minmax(0, 2fr)',
      onPhone: true,
      cell: ({ account }) => account.name,
    },
    { id: 'number', header: t('archive.number'), width: '8rem', cell: ({ number }) => number },
    { id: 'partner', header: t('archive.partner'), cell: ({ engagementPartner }) => engagementPartner.name },
    {
      id: 'signature',
      header: t('archive.signature'),
      width: '9rem',
      cell: ({ expectedSignatureOn }) => expectedSignatureOn && <DayText day={expectedSignatureOn} />,
    },
    {
      id: 'amount',
      header: t('archive.amount'),
      width: '8rem',
      align: 'right',
      onPhone: true,
      cell: ({ amount }) => <Money value={amount} />,
    },
  ];
}
