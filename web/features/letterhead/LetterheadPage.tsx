import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { NotFound } from '../../components/page/NotFound';
import { PageHeader } from '../../components/page/PageHeader';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { LetterheadEditor } from './LetterheadEditor';
import { useLetterhead } from './useLetterhead';

/** For administrators: what proposals and letters of engagement say of the firm. To anybody else there is no such page. */
export function LetterheadPage() {
  const { roles } = useMe();
  return roles.includes('administrator') ? <Letterhead /> : <NotFound />;
}

function Letterhead() {
  const { t } = useTranslation('letterhead');
  const { data, error, isPending, refetch } = useLetterhead();
  return (
    <>
      <PageHeader title={t('title')} facts={t('facts')} />
      {isPending && <ListSkeleton />}
      {error && <ErrorState error={error} onRetry={refetch} />}
      {data && <LetterheadEditor key={data.version} kept={data} />}
    </>
  );
}
