import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountCard } from '../../../contracts/accounts/search';
import { accountSearchQuery } from '../../api/accountSearch';
import classes from './AccountSelect.module.css';

interface AccountSelectProps {
  label: ReactNode;
  value: string | null;
  onChange: (account: AccountCard | null) => void;
  required?: boolean;
  error?: ReactNode;
  /** The account that is not to be found: it is the one that is looked at. */
  exceptId?: string;
  'data-autofocus'?: boolean | undefined;
}

const nameOf = ({ name, number, siren }: AccountCard): string => [name, number, siren].filter(Boolean).join(' - ');

/** An account found by name, number, SIREN or city, typing errors forgiven; shown as in the manual, name - number - SIREN, with status and owner. */
export function AccountSelect({ value, onChange, exceptId, ...props }: AccountSelectProps) {
  const { t } = useTranslation('common');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 150);
  const [chosen, setChosen] = useState<AccountCard | null>(null);
  const accounts = useQuery({ ...accountSearchQuery(chosen ? '' : asked), placeholderData: keepPreviousData });
  const found = (accounts.data ?? []).filter(({ id }) => id !== exceptId);
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

  function choose(id: string | null): void {
    const account = shown.find((one) => one.id === id) ?? null;
    setChosen(account);
    onChange(account);
  }

  return (
    <Select
      {...props}
      searchable
      clearable
      value={value}
      onChange={choose}
      onSearchChange={setSearch}
      data={shown.map((account) => ({ value: account.id, label: nameOf(account) }))}
      filter={({ options }) => options}
      renderOption={({ option }) => <Found account={shown.find(({ id }) => id === option.value)} />}
      nothingFoundMessage={accounts.isFetching ? t('state.loading') : t('input.noAccount')}
      placeholder={t('input.searchAccount')}
    />
  );
}

function Found({ account }: { account: AccountCard | undefined }) {
  const { t } = useTranslation(['common', 'accounts']);
  if (!account) return null;
  const { kind, clientLeadPartner, near } = account;
  return (
    <span>
      {nameOf(account)}
      <span className={classes.about}>
        {[t(`accounts:kind.${kind}`), clientLeadPartner, near ? t('accounts:list.near') : null]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
