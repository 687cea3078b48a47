import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Refinement } from '../../../format/address';
import { written } from '../../../format/address';
import { ME } from '../reportSearch';
import type { PipelineSearch } from '../reportSearch';
import { DetailTable } from './DetailTable';
import { ClientTree } from './ClientTree';
import figures from '../../../components/figures/Figures.module.css';
import classes from '../Reports.module.css';

interface BehindProps {
  search: PipelineSearch;
  onRefine: (change: Refinement<PipelineSearch>) => void;
}

/** The opportunities behind the figures: by client, or one by one (requirements 220, 232, 233). */
export function Behind({ search, onRefine }: BehindProps) {
  const { t } = useTranslation('reports');
  const { vue, signataire } = search;
  const partner = signataire === ME ? {} : { signataire: signataire ?? 'tous' };
  return (
    <section aria-labelledby="report-behind" className={figures.section}>
      <div className={classes.heading}>
        <h2 id="report-behind">{t('behind.title')}</h2>
        <SegmentedControl
          aria-label={t('behind.view')}
          value={vue ?? 'tree'}
          onChange={(shown) => onRefine({ vue: shown === 'detail' ? 'detail' : undefined })}
          data={[
            { value: 'tree', label: t('behind.tree') },
            { value: 'detail', label: t('behind.detail') },
          ]}
        />
      </div>
      {vue === 'detail' ? <DetailTable search={search} /> : <ClientTree search={search} />}
      <p className={classes.next}>
        <Link to="/opportunites/liste" search={written({ ...partner, historique: 'oui' as const })}>
          {t('behind.list')}
        </Link>
      </p>
    </section>
  );
}
