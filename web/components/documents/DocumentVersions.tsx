import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { versionsQuery } from '../../api/documents';
import { ThereAreMore } from '../lists/ThereAreMore';
import { DayText } from '../values/DayText';
import { ErrorState, ListSkeleton } from '../page/States';
import { DocumentLink } from './preview/DocumentLink';
import classes from './Documents.module.css';

/** Who deposited which version when, with its fingerprint: what a decision was taken on stays readable. */
export function DocumentVersions({ documentId }: { documentId: string }) {
  const { t } = useTranslation('cases');
  const versions = useQuery(versionsQuery(documentId));
  if (versions.isPending) return <ListSkeleton rows={2} />;
  if (versions.isError) return <ErrorState error={versions.error} onRetry={versions.refetch} />;
  return (
    <>
      <ol className={classes.versions}>
        {versions.data.items.map(({ id, name, version, uploadedBy, uploadedAt, sha256 }, at) => (
          <li key={id} className={classes.version}>
            <strong>{t('documents.version', { version })}</strong>
            {at === 0 && <span>{t('documents.current')}</span>}
            <DocumentLink document={{ id, name }} among={versions.data.items} className={classes.name} />
            <span>
              {uploadedBy.name}, <DayText day={uploadedAt} time />
            </span>
            <span className={classes.fingerprint} title={sha256}>
              {t('documents.fingerprint')} <code>{sha256}</code>
            </span>
          </li>
        ))}
      </ol>
      <ThereAreMore of={versions.data} />
    </>
  );
}
