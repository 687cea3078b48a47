import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportNames } from './reportNames';
import type { ReportName } from './reportNames';
import { readReportSearch } from './reportSearch';
import classes from './Reports.module.css';

const paths = {
  pipeline: '/rapports',
  activity: '/rapports/activite',
  wins: '/rapports/wins',
} as const satisfies Record<ReportName, string>;

/** From one report to the next, under the same filters. */
export function ReportTabs() {
  const { t } = useTranslation('reports');
  return (
    <nav className={classes.tabs} aria-label={t('tabs')}>
      {reportNames.map((name) => (
        <Link
          key={name}
          to={paths[name]}
          search={readReportSearch}
          className={classes.tab}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t(`tab.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
