import { PageSkeleton } from '../../components/States';

export function RequestPage() {
  return <PageSkeleton />;
}
