import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts/account';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ChangeBar } from '../../components/inputs/ChangeBar';
import { announce } from '../../components/page/LiveRegion';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { WhySeen } from '../../components/values/WhySeen';
import { useUpdateAccount } from './api/accountCommands';
import { accountQuery } from './api/accountQueries';
import { Duplicates } from './Duplicates';
import { AccountFormFields } from './form/AccountFormFields';
import { missingOf } from './form/accountForm';
import type { AccountForm, AccountFormField } from './form/accountForm';
import { inputId } from './form/formProps';
import { identifierFault, sirenIn } from './form/identifier';
import { RegisterWords } from './form/RegisterWords';
import { useRegister } from './form/useRegister';
import type { Registered } from './form/useRegister';
import { ProvenancePanel } from './provenance/ProvenancePanel';
import { useProvenanceWords } from './provenance/useProvenanceWords';
import { Sites } from './Sites';
import { ChangeHints } from './transmissions/ChangeHints';
import { MergedAccounts } from './merge/MergedAccounts';
import { MergeNotice } from './MergeNotice';
import { useAccountEdit } from './useAccountEdit';
import classes from './AccountPage.module.css';

/** What another account may have too. */
const identifying: readonly AccountFormField[] = ['identifier', 'legalName', 'tradeName'];

/** Facts of an account, edited in place; what is typed is merged with what others save meanwhile. */
export function AccountEditor({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const queryClient = useQueryClient();
  const edit = useAccountEdit(account);
  const { form, set, fields, body, conflicts } = edit;
  const missing = missingOf(form);
  const [seal, setSeal] = useState<string | null>(null);
  const provenance = useProvenanceWords(account.id, fields);
  const update = useUpdateAccount(() => {
    edit.forget();
    setSeal(null);
    announce(t('saved'));
  });
  const props = {
    accountId: account.id,
    form,
    set,
    missing: new Set(missing),
    registered: new Set<never>(),
    provenance,
  };
  const isStale = update.error?.code === 'stale_version';
  // Somebody saved between the last look and this save: their version is fetched, and what was typed is merged with it.
  useEffect(() => {
    if (isStale) void queryClient.invalidateQueries({ queryKey: accountQuery(account.id).queryKey });
  }, [isStale, queryClient, account.id]);

  function save(): void {
    if (conflicts.length > 0) return;
    const [first] = missing;
    if (first === undefined)
      update.mutate({ account, change: { ...body, ...(seal !== null && { registerSeal: seal }) } });
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
      {account.siren === null && <SirenLater form={form} set={set} onSeal={setSeal} />}
      <AccountFormFields {...props} />
      {fields.some((field) => identifying.includes(field)) && <Duplicates form={form} editing={account.id} />}
      <Sites account={account} />
      <MergedAccounts accountId={account.id} />
      <ProvenancePanel accountId={account.id} kept={edit.now} />
      <WhySeen units={account.businessUnits} crm />
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

interface SirenLaterProps {
  form: AccountForm;
  set: (change: Partial<AccountForm>) => void;
  onSeal: (seal: string | null) => void;
}

/** A company recorded while being registered gets its SIREN when it has one (D1), and the rest from the register. */
function SirenLater({ form, set, onSeal }: SirenLaterProps) {
  const { t } = useTranslation('accounts');
  const fault = identifierFault(form.identifier);
  const register = useRegister(({ values, seal }: Registered) => {
    set(values);
    onSeal(seal);
  });
  return (
    <div className={classes.later}>
      <TextInput
        id={inputId('identifier')}
        label={t('field.identifier')}
        description={t('identifier.later')}
        inputMode="numeric"
        maxLength={24}
        value={form.identifier}
        error={fault && t(`identifier.fault.${fault}`)}
        onChange={(event) => set({ identifier: event.currentTarget.value })}
      />
      <BusyButton
        variant="default"
        disabled={sirenIn(form.identifier) === null}
        loading={register.pending}
        onClick={() => register.ask(form.identifier)}
      >
        {t('register.ask')}
      </BusyButton>
      <RegisterWords register={register} identifier={form.identifier} />
    </div>
  );
}
