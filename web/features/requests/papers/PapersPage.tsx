import { useTranslation } from 'react-i18next';
import { clientKinds, independenceTable, papersByClient, periods } from '../../../../domain/acceptance/expectedPapers';
import { frenchPercent } from '../../../../domain/french/figures';
import { useReference } from '../../../api/reference';
import { FigureTable } from '../../../components/figures/FigureTable';
import { PageHeader } from '../../../components/page/PageHeader';
import { fieldLabel } from '../../../i18n/said';

/** What an acceptance asks for of whom, and what independence asks for when (requirements 245-252). */
export function PapersPage() {
  const { t } = useTranslation('requests');
  const percent = frenchPercent(useReference().controlVotingBasisPoints);
  const mark = (asked: boolean) => (asked ? t('papers.yes') : t('papers.no'));
  return (
    <>
      <PageHeader title={t('papers.title')} facts={t('papers.facts')} />
      <FigureTable
        id="papers-by-client"
        title={t('papers.byClient')}
        note={t('papers.byClientNote')}
        rows={papersByClient()}
        rowKey={({ key }) => key}
        columns={[
          { header: t('papers.paper'), cell: ({ key }) => fieldLabel(`checklist.${key}`) },
          ...clientKinds.map((kind) => ({
            header: t(`papers.client.${kind}`),
            cell: (row: { for: readonly string[] }) => mark(row.for.includes(kind)),
          })),
        ]}
      />
      <FigureTable
        id="independence"
        title={t('papers.independence')}
        note={t('papers.independenceNote')}
        rows={independenceTable}
        rowKey={({ key }) => key}
        columns={[
          { header: t('papers.paper'), cell: ({ key }) => t(`papers.row.${key}.name`) },
          { header: t('papers.comment'), cell: ({ key }) => t(`papers.row.${key}.comment`, { percent }) },
          {
            header: t('papers.heldInHeader'),
            cell: ({ heldIn }) => heldIn.map((place) => t(`papers.heldIn.${place}`)).join(', '),
          },
          {
            header: t('papers.source'),
            cell: ({ sources }) => sources.map((source) => t(`papers.sources.${source}`)).join(', '),
          },
          ...periods.map((period) => ({
            header: t(`papers.period.${period}`),
            cell: (row: { periods: readonly string[] }) => mark(row.periods.includes(period)),
          })),
        ]}
      />
    </>
  );
}
