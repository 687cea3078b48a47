import type { AuditLine } from '../../../contracts/audit';
import type { Column } from '../../components/lists/dataList.types';
import { DayText } from '../../components/values/DayText';
import type { Translate } from '../../i18n/translate';
import { actionName, authorName, detailOf, objectName } from './auditWords';
import classes from './Audit.module.css';

/** When, who, what, to which record, what came of it. */
export const auditColumns = (t: Translate): Column<AuditLine>[] => [
  {
    id: 'action',
    header: t('audit:column.action'),
    cell: ({ action }) => actionName(action),
    width: 'minmax(10rem, 1.3fr)',
  },
  { id: 'at', header: t('audit:column.at'), cell: ({ at }) => <DayText day={at} time />, width: '9rem', onPhone: true },
  {
    id: 'by',
    header: t('audit:column.by'),
    cell: ({ by }) => authorName(by),
    width: 'minmax(8rem, 1fr)',
    onPhone: true,
  },
  {
    id: 'object',
    header: t('audit:column.object'),
    cell: ({ object }) => objectName(object),
    width: 'minmax(14rem, 1.2fr)',
    onPhone: true,
  },
  {
    id: 'outcome',
    header: t('audit:column.outcome'),
    cell: ({ outcome }) => (
      <span className={classes.outcome} data-outcome={outcome}>
        {t(`audit:outcome.${outcome}`)}
      </span>
    ),
    width: '6rem',
    onPhone: true,
  },
  { id: 'detail', header: t('audit:column.detail'), cell: (line) => detailOf(line), width: 'minmax(8rem, 1fr)' },
];
