import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { requestStatusName } from '../../../i18n/said';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { useUnlinkRequest } from '../api/requestCommands';
import { AddLink } from './AddLink';
import classes from './RequestLinks.module.css';

/** Other requests that this one is linked to, as its side reads it; a link is taken away from either side. */
export function RequestLinks({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const [adding, setAdding] = useState(false);
  const unlink = useUnlinkRequest(request.id);
  useKeyedActions(t('key.group'), [{ id: 'link', label: t('links.add'), run: () => setAdding(true) }]);
  return (
    <section aria-labelledby="links-title">
      <h3 id="links-title" className={classes.title}>
        {t('links.title')}
      </h3>
      {request.links.length === 0 && !adding && <p className={classes.none}>{t('links.none')}</p>}
      <ul className={classes.list}>
        {request.links.map(({ id, side, request: other }) => (
          <li key={id} className={classes.link}>
            <span>
              {t(`links.side.${side}`)}{' '}
              <Link to="/demandes/$id" params={{ id: other.id }}>
                {other.number}
              </Link>{' '}
              <span className={classes.about}>
                {other.title} · {requestStatusName(other.status)}
              </span>
            </span>
            <BusyButton
              size="xs"
              variant="subtle"
              aria-label={t('links.removeOf', { number: other.number })}
              loading={unlink.isPending && unlink.variables === id}
              onClick={() => unlink.mutate(id)}
            >
              {t('links.remove')}
            </BusyButton>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={unlink.error} />
      {adding ? (
        <AddLink request={request} onClose={() => setAdding(false)} />
      ) : (
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          {t('links.add')}
        </Button>
      )}
    </section>
  );
}
