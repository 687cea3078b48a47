import { useRouter } from '@tanstack/react-router';
import { ErrorState } from '../components/page/States';

/** A page that could not be shown, or whose chunk could not be fetched. */
export function RouteError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState error={error} onRetry={retry} />;
}
