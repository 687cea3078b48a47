import { useSessionStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeBar } from '../../components/inputs/ChangeBar';
import { announce } from '../../components/page/LiveRegion';
import { PageHeader } from '../../components/page/PageHeader';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { useCreateAccount } from './api/accountCommands';
import { Duplicates } from './Duplicates';
import { AccountFormFields } from './form/AccountFormFields';
import { changesOf, emptyForm, missingOf } from './form/accountForm';
import type { AccountForm, AccountFormField } from './form/accountForm';
import { inputId } from './form/formProps';
import { IdentifierField } from './form/IdentifierField';
import { refilled, stillRegistered } from './form/register';
import type { Registered } from './form/useRegister';
import classes from './AccountPage.module.css';

const none: ReadonlySet<AccountFormField> = new Set();

/** Records a prospect: who has it already is looked for while one types (D2), the public register fills what it knows. */
export function NewAccountPage() {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  // Kept while the person looks at a candidate, or reloads.
  const [form, setForm] = useSessionStorage<AccountForm>({ key: 'jalon.new-account', defaultValue: emptyForm });
  const [registered, setRegistered] = useState<Partial<AccountForm>>({});
  const [seal, setSeal] = useSessionStorage<string | null>({ key: 'jalon.new-account-seal', defaultValue: null });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<AccountForm>) => setForm((former) => ({ ...former, ...change }));
  const create = useCreateAccount((account) => {
    setForm(emptyForm);
    setSeal(null);
    announce(t('created', { name: account.tradeName }));
    void navigate({ to: '/comptes/$id', params: { id: account.id }, search: { nouveau: 'contact' } });
  });
  const missing = missingOf(form);

  function save(): void {
    setTried(true);
    const [first] = missing;
    if (first === undefined) create.mutate({ form, seal });
    else document.getElementById(inputId(first))?.focus();
  }

  function fill({ values, seal: given }: Registered): void {
    setForm((former) => refilled(former, registered, values));
    setRegistered(values);
    setSeal(given);
  }

  const props = {
    form,
    set,
    missing: tried ? new Set(missing) : none,
    registered: new Set(stillRegistered(form, registered)),
  };
  return (
    <>
      <PageHeader title={t('new.title')} />
      <form
        className={classes.create}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={classes.fields}>
          <IdentifierField {...props} onRegistered={fill} />
          <AccountFormFields {...props} />
          <ChangeBar
            count={changesOf(emptyForm, form).fields.length}
            pending={create.isPending}
            onCancel={() => {
              setForm(emptyForm);
              setRegistered({});
              setSeal(null);
              setTried(false);
              create.reset();
            }}
          >
            <ProblemNotice
              problem={create.error}
              onField={(field) => document.getElementById(inputId(field))?.focus()}
            />
          </ChangeBar>
        </div>
        <Duplicates form={form} />
      </form>
    </>
  );
}
