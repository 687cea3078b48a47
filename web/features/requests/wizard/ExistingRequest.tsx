import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { Holder } from '../../../components/values/Holder';
import { requestStatusName } from '../../../i18n/said';
import { opportunityRequestsQuery } from '../../../api/requests';
import classes from './Wizard.module.css';

interface ExistingRequestProps {
  opportunityId: string;
  template: RequestView['template'];
}

const over = ['resolved', 'refused', 'cancelled', 'closed'];

/** The request of this model that is open already: go on with it rather than make another. */
export function ExistingRequest({ opportunityId, template }: ExistingRequestProps) {
  const { t } = useTranslation('requests');
  const { data } = useQuery(opportunityRequestsQuery(opportunityId));
  const open = data?.items.find((one) => one.template === template && !over.includes(one.status));
  if (open === undefined) return null;
  const words = `${open.number} · ${requestStatusName(open.status)}`;
  return (
    <p className={classes.existing}>
      {t('wizard.existing')}{' '}
      {open.status === 'draft' ? (
        <Link to="/demandes/nouvelle" search={{ brouillon: open.id }}>
          {words}
        </Link>
      ) : (
        <Link to="/demandes/$id" params={{ id: open.id }}>
          {words}
        </Link>
      )}{' '}
      <Holder holder={open.holder} />
    </p>
  );
}
