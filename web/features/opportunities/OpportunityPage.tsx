import { PageSkeleton } from '../../components/States';

export function OpportunityPage() {
  return <PageSkeleton />;
}
