import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts';
import { ChangeBar } from '../../components/ChangeBar';
import { announce } from '../../components/LiveRegion';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useUpdateAccount } from './api/accountCommands';
import { accountQuery } from './api/accountQueries';
import { AccountFormFields } from './form/AccountFormFields';
import { missingOf } from './form/accountForm';
import type { AccountForm } from './form/accountForm';
import { inputId } from './form/formProps';
import { identifierFault } from './form/identifier';
import { Sites } from './Sites';
import { ChangeHints } from './transmissions/ChangeHints';
import { MergedAccounts } from './merge/MergedAccounts';
import { MergeNotice } from './MergeNotice';
import { useAccountEdit } from './useAccountEdit';
import classes from './AccountPage.module.css';

/** Facts of an account, edited in place; what is typed is merged with what others save meanwhile. */
export function AccountEditor({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const edit = useAccountEdit(account);
  const { form, set, fields, body, conflicts } = edit;
  const missing = missingOf(form);
  const update = useUpdateAccount(() => {
    edit.forget();
    announce(t('saved'));
  });
  const props = { accountId: account.id, form, set, missing: new Set(missing), registered: new Set<never>() };
  const isStale = update.error?.code === 'stale_version';
  // Somebody saved between the last look and this save: their version is fetched, and what was typed is merged with it.
  useEffect(() => {
    if (isStale) void queryClient.invalidateQueries({ queryKey: accountQuery(account.id).queryKey });
  }, [isStale, queryClient, account.id]);

  function save(): void {
    if (conflicts.length > 0) return;
    const [first] = missing;
    if (first === undefined) update.mutate({ account, change: body });
    else document.getElementById(inputId(first))?.focus();
  }

  return (
    <form
      aria-label={t('facts')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {account.siren === null && <SirenLater form={form} set={set} />}
      <AccountFormFields {...props} />
      <Sites sites={account.sites} />
      <MergedAccounts accountId={account.id} />
      <ChangeBar
        count={fields.length}
        pending={update.isPending}
        blocked={conflicts.length > 0}
        onCancel={() => {
          edit.forget();
          update.reset();
        }}
      >
        <ChangeHints accountId={account.id} fields={fields} />
        {edit.movedOn && <MergeNotice accountId={account.id} edit={edit} />}
        {!isStale && (
          <ProblemNotice problem={update.error} onField={(field) => document.getElementById(inputId(field))?.focus()} />
        )}
      </ChangeBar>
    </form>
  );
}

/** A company recorded while being registered gets its SIREN when it has one (D1). */
function SirenLater({ form, set }: { form: AccountForm; set: (change: Partial<AccountForm>) => void }) {
  const { t } = useTranslation('accounts');
  const fault = identifierFault(form.identifier);
  return (
    <TextInput
      id={inputId('identifier')}
      className={classes.later}
      label={t('field.identifier')}
      description={t('identifier.later')}
      inputMode="numeric"
      maxLength={24}
      value={form.identifier}
      error={fault && t(`identifier.fault.${fault}`)}
      onChange={(event) => set({ identifier: event.currentTarget.value })}
    />
  );
}
