import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty, ErrorState } from '../components/States';

/** A page that could not be shown, or whose chunk could not be fetched. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} onRetry={retry} />;
}

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <Empty
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Button component={Link} to="/" variant="default">
          {t('notFound.back')}
        </Button>
      }
    />
  );
}
