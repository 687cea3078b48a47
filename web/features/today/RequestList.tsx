import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../contracts/requests/list';
import { Holder } from '../../components/values/Holder';
import { requestStatusName, templateName } from '../../i18n/said';
import { ShortList } from './ShortList';
import { myRequestsQuery, shown } from './todayQueries';
import classes from './Today.module.css';

const over = ['resolved', 'refused', 'cancelled', 'closed'];

/** My requests that are not over, with who has each. */
export function RequestList() {
  const { t } = useTranslation('today');
  const requests = useQuery(myRequestsQuery);
  const open = (requests.data ?? []).filter(({ status }) => !over.includes(status));
  return (
    <ShortList
      id="today-requests"
      title={t('requests.title')}
      query={requests}
      empty={t('requests.empty')}
      rows={open.slice(0, shown).map((request) => (
        <RequestItem key={request.id} request={request} />
      ))}
      all={<Link to="/demandes">{t('requests.all')}</Link>}
    />
  );
}

function RequestItem({ request }: { request: RequestRow }) {
  const { id, template, status, account, number } = request;
  const words = (
    <>
      <span className={classes.title}>{templateName(template)}</span>
      <span className={classes.about}>
        {number} · {account.name} · {requestStatusName(status)}
      </span>
    </>
  );
  return (
    <li className={classes.row}>
      {status === 'draft' ? (
        <Link to="/demandes/nouvelle" search={{ brouillon: id }} className={classes.link} data-row>
          {words}
        </Link>
      ) : (
        <Link to="/demandes/$id" params={{ id }} className={classes.link} data-row>
          {words}
        </Link>
      )}
      <span className={classes.holder}>
        <Holder holder={request.holder} />
      </span>
    </li>
  );
}
