import { PageSkeleton } from '../../components/States';

export function AccountPage() {
  return <PageSkeleton />;
}
