import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts/account';
import { formatSiren } from '../../../domain/identity/siren';
import { DayText } from '../../components/values/DayText';
import { PageHeader } from '../../components/page/PageHeader';
import { RecordProblem } from '../../components/page/RecordProblem';
import { PageSkeleton } from '../../components/page/States';
import { asProblem } from '../../api/problem';
import { AccountActions } from './AccountActions';
import { AccountEditor } from './AccountEditor';
import { AccountTabs } from './AccountTabs';
import { groupName } from './form/accountForm';
import { PriorityTarget } from './target/PriorityTarget';
import { TargetFact } from './target/TargetFact';
import { RegisterDifferences } from './register/RegisterDifferences';
import { accountQuery } from './api/accountQueries';
import classes from './AccountPage.module.css';

const route = getRouteApi('/shell/comptes/$id');

/** One client or prospect: its facts, changed in place, and what is attached to it. */
export function AccountPage() {
  const { id } = route.useParams();
  const account = useQuery(accountQuery(id));
  if (account.isPending) return <PageSkeleton />;
  const moved = account.isError ? asProblem(account.error) : null;
  if (moved?.code === 'account_merged')
    return <Navigate to="/comptes/$id" params={{ id: String(moved.params['accountId']) }} replace />;
  if (account.isError) return <RecordProblem error={account.error} onRetry={account.refetch} />;
  return <Account key={id} account={account.data} />;
}

function Account({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const {
    tradeName,
    legalName,
    number,
    formerNumber,
    kind,
    siren,
    businessUnit,
    acceptance,
    clientGroup,
    leftOn,
    services,
  } = account;
  return (
    <>
      <PageHeader
        title={tradeName}
        facts={
          <>
            {legalName !== tradeName && <span>{legalName}</span>}
            <span>{number}</span>
            {formerNumber !== null && <span>{t('formerNumber', { number: formerNumber })}</span>}
            <span>{t(`kind.${kind}`)}</span>
            <span>{siren === null ? t('noSiren') : formatSiren(siren)}</span>
            <span>{businessUnit.name}</span>
            {clientGroup !== null && (
              <Link to="/groupes/$id" params={{ id: clientGroup.id }}>
                {t(`clientGroup.${clientGroup.position}`, { group: groupName(clientGroup) })}
              </Link>
            )}
            <TargetFact accountId={account.id} />
            {services.length > 0 && <span>{services.map(({ service }) => t(`service.${service}`)).join(', ')}</span>}
            {leftOn !== null && (
              <span>
                {t('left')} <DayText day={leftOn} />
              </span>
            )}
            {acceptance !== null && (
              <span>
                {t('acceptedUntil')} <DayText day={acceptance.validUntil} />
              </span>
            )}
          </>
        }
        actions={<AccountActions account={account} />}
      />
      {account.nonDiffusible && <p className={classes.notice}>{t('nonDiffusible')}</p>}
      <RegisterDifferences account={account} />
      <div className={classes.account}>
        <div className={classes.editor}>
          <AccountEditor account={account} />
          <PriorityTarget accountId={account.id} />
        </div>
        <AccountTabs account={account} />
      </div>
    </>
  );
}
