import { PageSkeleton } from '../../../components/States';

export function RequestWizardPage() {
  return <PageSkeleton />;
}
