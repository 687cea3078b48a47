import type { AccountCard } from '../../../contracts/accounts/search';
import { formatSiren } from '../../../domain/identity/siren';
import type { Column } from '../../components/lists/dataList.types';
import type { Translate } from '../../i18n/translate';
import classes from './AccountsPage.module.css';

export const accountColumns = (t: Translate): Column<AccountCard>[] => [
  {
    id: 'name',
    header: t('accounts:list.name'),
    cell: ({ name, legalName, near }) => (
      <>
        {name}
        {legalName !== name && <span className={classes.legalName}>{legalName}</span>}
        {near && <span className={classes.legalName}>{t('accounts:list.near')}</span>}
      </>
    ),
    width: 'minmax(0, 2.8fr)',
  },
  { id: 'number', header: t('accounts:list.number'), cell: ({ number }) => number, width: '5.5rem', onPhone: true },
  { id: 'siren', header: t('accounts:list.siren'), cell: ({ siren }) => siren && formatSiren(siren), width: '5.5rem' },
  {
    id: 'kind',
    header: t('accounts:list.kind'),
    cell: ({ kind }) => t(`accounts:kind.${kind}`),
    width: '4.5rem',
    onPhone: true,
  },
  {
    id: 'target',
    header: t('accounts:list.target'),
    cell: ({ priorityTarget }) => priorityTarget && t(`accounts:target.state.${priorityTarget}`),
    width: '5rem',
  },
  { id: 'city', header: t('accounts:field.city'), cell: ({ city }) => city, width: 'minmax(0, 1fr)', onPhone: true },
  {
    id: 'bu',
    header: t('accounts:list.businessUnit'),
    // Under « BU » the word says nothing, and what tells one from the other would be cut off behind it.
    cell: ({ businessUnit }) => businessUnit.replace(/^BU /, ''),
    width: 'minmax(0, 1.3fr)',
  },
  {
    id: 'lead',
    header: t('accounts:list.lead'),
    cell: ({ clientLeadPartner }) => clientLeadPartner,
    width: 'minmax(0, 1.5fr)',
  },
  {
    id: 'open',
    header: t('accounts:list.open'),
    cell: ({ openOpportunities }) => openOpportunities,
    width: '5.5rem',
    align: 'right',
  },
];
