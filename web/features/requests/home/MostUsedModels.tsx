import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestModel } from '../../../../contracts/requests/catalogue';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { templateName } from '../../../i18n/said';
import { modelsQuery } from '../api/queries';
import { mostUsed } from './mostUsed';
import classes from './Home.module.css';

/** One click from the model to its request. */
export function MostUsedModels() {
  const { t } = useTranslation('requests');
  const models = useQuery(modelsQuery(undefined));
  return (
    <section aria-labelledby="models-title">
      <h2 id="models-title">{t('home.models')}</h2>
      {models.isPending && <ListSkeleton rows={5} />}
      {models.isError && <ErrorState error={models.error} onRetry={models.refetch} />}
      <ul className={classes.models}>
        {mostUsed(models.data ?? []).map((model) => (
          <li key={model.template}>
            <ModelLink model={model} />
          </li>
        ))}
      </ul>
      <Link to="/demandes/nouvelle">{t('home.allModels')}</Link>
    </section>
  );
}

function ModelLink({ model: { template, used } }: { model: RequestModel }) {
  const { t } = useTranslation('requests');
  return (
    <Link to="/demandes/nouvelle" search={{ modele: template }} className={classes.model}>
      <span>{templateName(template)}</span>
      {used > 0 && <span className={classes.about}>{t('home.used', { count: used })}</span>}
    </Link>
  );
}
