import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { stageReturnQuery } from '../../../api/stageReturn';
import { ReturnEffects } from '../../../components/cases/ReturnEffects';

const open: readonly RequestView['status'][] = ['submitted', 'in_progress', 'returned', 'waiting'];

/** What the way back will do, as things stand, for whoever asked and whoever answers. */
export function ReturnPreview({ request }: { request: RequestView }) {
  const { template, status, opportunity } = request;
  return template === 'stageReturn' && opportunity !== null && open.includes(status) ? (
    <Effects opportunityId={opportunity.id} />
  ) : null;
}

function Effects({ opportunityId }: { opportunityId: string }) {
  const { t } = useTranslation('requests');
  const { data } = useQuery(stageReturnQuery(opportunityId));
  if (!data || data.effects.length === 0) return null;
  return (
    <section aria-labelledby="retour">
      <h2 id="retour">{t('goBack.what')}</h2>
      <ReturnEffects effects={data.effects} />
    </section>
  );
}
