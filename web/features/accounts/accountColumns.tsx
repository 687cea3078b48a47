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
    width: 'minmax(0, 2.2fr)',
  },
  { id: 'number', header: t('accounts:list.number'), cell: ({ number }) => number, width: '6.25rem', onPhone: true },
  { id: 'siren', header: t('accounts:list.siren'), cell: ({ siren }) => siren && formatSiren(siren), width: '6.25rem' },
  {
    id: 'kind',
    header: t('accounts:list.kind'),
    cell: ({ kind }) => t(`accounts:kind.${kind}`),
    width: '5.5rem',
    onPhone: true,
  },
  {
    id: 'target',
    header: t('accounts:list.target'),
    cell: ({ priorityTarget }) => priorityTarget && t(`accounts:target.state.${priorityTarget}`),
    width: '5.5rem',
  },
  { id: 'city', header: t('accounts:field.city'), cell: ({ city }) => city, width: 'minmax(0, 1.05fr)', onPhone: true },
  {
    id: 'bu',
    header: t('accounts:list.businessUnit'),
    cell: ({ businessUnit }) => businessUnit,
    width: 'minmax(0, 1.15fr)',
  },
  {
    id: 'lead',
    header: t('accounts:list.lead'),
    cell: ({ clientLeadPartner }) => clientLeadPartner,
    width: 'minmax(0, 1.25fr)',
  },
  {
    id: 'open',
    header: t('accounts:list.open'),
    cell: ({ openOpportunities }) => openOpportunities,
    width: '6.5rem',
    align: 'right',
  },
];
