import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader';
import { ListSkeleton } from '../../components/States';

export function OpportunitiesPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('page.opportunities')} />
      <ListSkeleton />
    </>
  );
}
