import { PageSkeleton } from '../../components/States';

export function NewAccountPage() {
  return <PageSkeleton />;
}
