import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GroupView } from '../../../../contracts/groups';
import { formatSiren } from '../../../../domain/identity/siren';
import { Money } from '../../../components/values/Money';
import { PageHeader } from '../../../components/page/PageHeader';
import { RecordProblem } from '../../../components/page/RecordProblem';
import { PageSkeleton } from '../../../components/page/States';
import { groupQuery } from '../api/groupQueries';
import { groupName } from '../form/accountForm';
import classes from './Group.module.css';
import { GroupPipeline } from './GroupPipeline';

const route = getRouteApi('/shell/groupes/$id');

/** A client group: its companies, and what is under way with all of them as far as one's rights go. */
export function GroupPage() {
  const { t } = useTranslation('accounts');
  const { id } = route.useParams();
  const { data: group, error, refetch } = useQuery(groupQuery(id));
  if (error) return <RecordProblem error={error} onRetry={refetch} />;
  if (!group) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={groupName(group)}
        facts={
          <>
            {group.name !== group.label && <span>{group.name}</span>}
            <span>{t(`groups.kind.${group.kind}`)}</span>
          </>
        }
      />
      <div className={classes.group}>
        <GroupPipeline pipeline={group.pipeline} />
        <Members members={group.members} />
      </div>
    </>
  );
}

function Members({ members }: Pick<GroupView, 'members'>) {
  const { t } = useTranslation('accounts');
  return (
    <section aria-labelledby="societes">
      <h2 id="societes">{t('groups.members')}</h2>
      <table className={`${classes.table ?? ''} ${classes.members ?? ''}`} aria-labelledby="societes">
        <thead>
          <tr>
            <th scope="col">{t('groups.company')}</th>
            <th scope="col">{t('list.siren')}</th>
            <th scope="col">{t('field.groupPosition')}</th>
            <th scope="col" data-align="right">
              {t('groups.count')}
            </th>
            <th scope="col" data-align="right">
              {t('groups.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ siren, position, account, openOpportunities, amount }) => (
            <tr key={account?.id ?? siren}>
              <th scope="row">
                {account === null ? (
                  <span className={classes.outside}>{t('groups.outside')}</span>
                ) : (
                  <Link to="/comptes/$id" params={{ id: account.id }}>
                    {account.name}
                  </Link>
                )}
              </th>
              <td className={classes.siren}>{siren !== null && formatSiren(siren)}</td>
              <td>{t(`groups.position.${position}`)}</td>
              <td data-align="right" data-of={t('groups.count')}>
                {account !== null && openOpportunities}
              </td>
              <td data-align="right">{account !== null && <Money value={amount} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
