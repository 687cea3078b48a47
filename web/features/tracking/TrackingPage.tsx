import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader';
import { ListSkeleton } from '../../components/States';

export function TrackingPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('page.tracking')} />
      <ListSkeleton />
    </>
  );
}
