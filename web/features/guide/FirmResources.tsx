import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourcesView } from '../../../contracts/resources';
import { useResources } from '../../api/resources';
import { useMe } from '../../api/session';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { ResourceList } from '../../components/resources/ResourceList';
import { FirmCatalogue } from './FirmCatalogue';
import classes from './Guide.module.css';
import { ResourcesEditor } from './ResourcesEditor';

/** What the firm gives its people beside the product: its motto, its resources, its offers and business units (requirements 2, 6). */
export function FirmResources() {
  const { t } = useTranslation('guide');
  const { data, error, isPending, refetch } = useResources();
  return (
    <section aria-labelledby="firm-resources" className={classes.phase}>
      <h2 id="firm-resources">{t('resources.title')}</h2>
      {isPending && <ListSkeleton rows={3} />}
      {error && <ErrorState error={error} onRetry={refetch} />}
      {data && <Kept kept={data} />}
      <FirmCatalogue />
    </section>
  );
}

function Kept({ kept }: { kept: ResourcesView }) {
  const { t } = useTranslation('guide');
  const { roles } = useMe();
  const [editing, setEditing] = useState(false);
  if (editing) return <ResourcesEditor key={kept.version} kept={kept} onClose={() => setEditing(false)} />;
  const general = kept.resources.filter(({ offerId }) => offerId === undefined);
  return (
    <>
      {kept.motto !== undefined && <p className={classes.motto}>{kept.motto}</p>}
      {general.length === 0 ? (
        <p className={classes.why}>{t('resources.none')}</p>
      ) : (
        <ResourceList resources={general} />
      )}
      {roles.includes('administrator') && (
        <Button variant="default" mt="sm" onClick={() => setEditing(true)}>
          {t('resources.edit')}
        </Button>
      )}
    </>
  );
}
