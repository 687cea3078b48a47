import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts';
import { ChangeBar } from '../../components/ChangeBar';
import { announce } from '../../components/LiveRegion';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useUpdateAccount } from './api/accountCommands';
import { AccountFormFields } from './form/AccountFormFields';
import { changesOf, formOf, missingOf } from './form/accountForm';
import type { AccountForm } from './form/accountForm';
import { inputId } from './form/formProps';
import { identifierFault } from './form/identifier';
import { Sites } from './Sites';
import { StaleNotice } from './StaleNotice';
import classes from './AccountPage.module.css';

/** Facts of an account, edited in place; what is typed stays on top of what others save meanwhile. */
export function AccountEditor({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const [typed, setTyped] = useState<Partial<AccountForm>>({});
  const base = formOf(account);
  const form = { ...base, ...typed };
  const { fields, body } = changesOf(base, form);
  const missing = missingOf(form);
  const update = useUpdateAccount(() => {
    setTyped({});
    announce(t('saved'));
  });
  const set = (change: Partial<AccountForm>) => setTyped((former) => ({ ...former, ...change }));
  const props = { form, set, missing: new Set(missing), registered: new Set<never>() };

  function save(): void {
    const [first] = missing;
    if (first === undefined) update.mutate({ account, change: body });
    else document.getElementById(inputId(first))?.focus();
  }

  return (
    <form
      className={classes.editor}
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
      <ChangeBar
        count={fields.length}
        pending={update.isPending}
        onCancel={() => {
          setTyped({});
          update.reset();
        }}
      >
        {update.error?.code === 'stale_version' ? (
          <StaleNotice accountId={account.id} onReloaded={() => update.reset()} />
        ) : (
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
