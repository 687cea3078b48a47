import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { requestQuery } from '../../api/requests';
import { ErrorState } from '../../components/page/States';
import { fieldLabel } from '../../i18n/said';
import classes from './TaskPreview.module.css';

/** The checklist of the request behind a task, read only. */
export function RequestGlance({ requestId }: { requestId: string }) {
  const { t } = useTranslation(['tasks', 'cases']);
  const request = useQuery(requestQuery(requestId));
  if (request.isPending) return <Skeleton height={160} />;
  if (request.isError) return <ErrorState error={request.error} onRetry={request.refetch} />;
  const { checklist, description } = request.data;
  return (
    <section>
      {checklist.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('tasks:lines')}</h3>
          <ul className={classes.lines}>
            {checklist.map(({ id, key, state, document, answer, wants }) => (
              <li key={id} data-state={state}>
                <span>{fieldLabel(`checklist.${key}`)}</span>
                <span>
                  {wants !== 'fields' && document === null && answer === null
                    ? t('tasks:nothingGiven')
                    : t(`cases:lineState.${state}`)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {description !== '' && (
        <>
          <h3 className={classes.heading}>{t('tasks:description')}</h3>
          <p>{description}</p>
        </>
      )}
    </section>
  );
}
