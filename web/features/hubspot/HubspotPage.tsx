import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { PageHeader } from '../../components/page/PageHeader';
import { Empty, ErrorState, ListSkeleton, NoRight } from '../../components/page/States';
import { Ledger } from './Ledger';
import { Questions } from './Questions';
import { Refused } from './Refused';
import { Standing } from './Standing';
import { Unread } from './Unread';
import { useHubspot, useQuestions } from './useHubspot';

/** For administrators: whether HubSpot and Jalon say the same, what went over, and what waits for somebody. */
export function HubspotPage() {
  const { roles } = useMe();
  return roles.includes('administrator') ? <Hubspot /> : <NoRight />;
}

function Hubspot() {
  const { t } = useTranslation('hubspot');
  const { data, error, isPending, refetch } = useHubspot();
  // Waited for as well: what comes after the rest would push it down.
  const questions = useQuestions();
  return (
    <>
      <PageHeader title={t('title')} />
      {(isPending || questions.isPending) && <ListSkeleton />}
      {error && <ErrorState error={error} onRetry={refetch} />}
      {data?.connectedAt === null && <Empty title={t('unconnected.title')} text={t('unconnected.text')} />}
      {data && data.connectedAt !== null && !questions.isPending && (
        <>
          <Standing standing={data} />
          <Questions />
          <Refused refused={data.refused} />
          <Unread unread={data.unread} />
          <Ledger />
        </>
      )}
    </>
  );
}
