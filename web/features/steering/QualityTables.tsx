import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { labelOf, useReference } from '../../api/reference';
import { kindName } from '../../components/cases/caseWords';
import { fieldLabel } from '../../i18n/said';
import { FigureTable } from '../../components/figures/FigureTable';

type QualityProps = Pick<WorkReport, 'quality' | 'refusals'>;

/** How many requests were right the first time, by model and unit, and what the others lacked. */
export function QualityTables({ quality, refusals }: QualityProps) {
  const { t } = useTranslation('steering');
  const { refusalReasons } = useReference();
  return (
    <>
      <FigureTable
        id="steering-quality"
        title={t('quality.title')}
        rows={quality}
        rowKey={({ kind, businessUnit }) => `${kind} ${businessUnit.id}`}
        columns={[
          { header: t('quality.kind'), cell: ({ kind }) => kindName(kind) },
          { header: t('quality.unit'), cell: ({ businessUnit }) => businessUnit.name },
          { header: t('quality.sent'), cell: ({ sent }) => sent, figure: true },
          { header: t('quality.returned'), cell: ({ returned }) => returned, figure: true },
          { header: t('quality.unanswered'), cell: ({ unanswered }) => unanswered, figure: true },
          {
            header: t('quality.right'),
            cell: ({ sent, returned }) => `${Math.round(((sent - returned) / sent) * 100)} %`,
            figure: true,
          },
        ]}
      />
      <FigureTable
        id="steering-refusals"
        title={t('refusals.title')}
        rows={refusals}
        rowKey={({ kind, key, reasonCode }) => `${kind} ${key} ${reasonCode}`}
        columns={[
          { header: t('refusals.line'), cell: ({ key }) => fieldLabel(`checklist.${key}`) },
          { header: t('refusals.reason'), cell: ({ reasonCode }) => labelOf(refusalReasons, reasonCode) },
          { header: t('refusals.kind'), cell: ({ kind }) => kindName(kind) },
          { header: t('refusals.count'), cell: ({ count }) => count, figure: true },
        ]}
      />
    </>
  );
}
