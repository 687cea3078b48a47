import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { ThereAreMore } from '../../../components/lists/ThereAreMore';
import { Holder } from '../../../components/values/Holder';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { requestStatusName, templateName } from '../../../i18n/said';
import { opportunityRequestsQuery } from '../../../api/requests';
import { anyRequest, newRequest } from '../newRequest';
import classes from './Page.module.css';

/** Requests made to Business Support for this opportunity, each with its holder. */
export function RequestsTab({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { data, error, refetch } = useQuery(opportunityRequestsQuery(opportunity.id));
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={3} />;
  if (data.items.length === 0) return <NoRequest opportunity={opportunity} />;
  return (
    <>
      <ul className={classes.rows}>
        {data.items.map(({ id, number, template, title, status, holder }) => (
          <li key={id} className={classes.row}>
            <Link to="/demandes/$id" params={{ id }} className={classes.rowTitle}>
              {title}
            </Link>
            <span className={classes.rowFact}>
              {number} · {templateName(template)} · {requestStatusName(status)}
            </span>
            <Holder holder={holder} />
          </li>
        ))}
      </ul>
      <ThereAreMore of={data} />
      <Button variant="default" mt="sm" renderRoot={(props) => <Link {...anyRequest(opportunity)} {...props} />}>
        {t('requests.another')}
      </Button>
    </>
  );
}

/** Nobody is sent to ask for an acceptance that the client has already. */
function NoRequest({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { id, permissions, acceptance } = opportunity;
  const isGranted = acceptance.state === 'granted';
  const mayAsk = permissions.some(({ action, allowed }) => action === 'requestAcceptance' && allowed);
  const acceptanceFirst = mayAsk && !isGranted;
  return (
    <Empty
      title={t('requests.none')}
      text={isGranted ? t('requests.granted') : t('requests.text')}
      action={
        <Button
          variant={acceptanceFirst ? 'filled' : 'default'}
          renderRoot={(props) => (
            <Link {...(acceptanceFirst ? newRequest('acceptance', id) : anyRequest(opportunity))} {...props} />
          )}
        >
          {acceptanceFirst ? t('action.askAcceptance') : t('requests.other')}
        </Button>
      }
    />
  );
}
