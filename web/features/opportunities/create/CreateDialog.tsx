import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '../../../api/reference';
import { useMe } from '../../../api/session';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { AccountSelect } from '../../../components/inputs/AccountSelect';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useCreateOpportunity } from '../api/commands';
import { FieldInput } from '../fields/FieldInput';
import { emptyValues } from '../fields/fieldValues';
import type { Field } from '../fields/fieldValues';
import { useFieldsForm } from '../fields/useFieldsForm';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import { nameFor } from './nameFor';
import { FormDialog } from '../gate/FormDialog';
import classes from '../gate/Dialog.module.css';

interface CreateDialogProps {
  /** The account it is opened from, or `null` to search one. */
  accountId: string | null;
  onClose: () => void;
}

const needed: readonly Field[] = [
  'practiceId',
  'offerFamilyId',
  'offerId',
  'amount',
  'expectedSignatureOn',
  'engagementPartnerId',
];
const useful: readonly Field[] = ['engagementManagerId', 'referrerId', 'sourceType', 'source', 'salesDynamic'];

/** A new opportunity: the client, a name made of family and offer, me as partner; the rest can wait (requirements 114-121). */
export function CreateDialog({ accountId, onClose }: CreateDialogProps) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const me = useMe();
  const reference = useReference();
  const [account, setAccount] = useState(accountId);
  const fields = useFieldsForm({
    base: { ...emptyValues, engagementPartnerId: me.id },
    people: [me],
    keptAs: 'create/opportunity',
  });
  const name = fields.values.name ?? nameFor(fields.values, reference) ?? '';
  const create = useCreateOpportunity(({ id }) => {
    fields.reset();
    void navigate({ to: '/opportunites/$id', params: { id } });
  });
  const { tried, form } = useCheckedSubmit(() => {
    if (account !== null)
      create.mutate({
        ...fields.changes,
        engagementPartnerId: fields.values.engagementPartnerId ?? me.id,
        name,
        accountId: account,
      });
  });
  const named = { ...fields, values: { ...fields.values, name } };
  const input = (field: Field, required = false) => (
    <FieldInput
      key={field}
      field={field}
      form={named}
      accountId={account}
      required={required}
      autoFocus={accountId !== null && field === needed[0]}
    />
  );

  return (
    <FormDialog onClose={onClose} title={t('create.title')} wide>
      <form className={classes.form} {...form}>
        {accountId === null && (
          <AccountSelect
            label={t('create.account')}
            required
            data-autofocus
            value={account}
            onChange={(chosen) => setAccount(chosen?.id ?? null)}
            error={tried && account === null ? t('create.chooseAccount') : undefined}
          />
        )}
        <div className={classes.fields}>{needed.map((field) => input(field))}</div>
        {input('name', true)}
        <details className={classes.more}>
          <summary>{t('create.more')}</summary>
          <div className={classes.fields}>{useful.map((field) => input(field))}</div>
        </details>
        <ProblemNotice problem={create.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('gate.cancel')}
          </Button>
          <BusyButton type="submit" loading={create.isPending}>
            {t('create.confirm')}
          </BusyButton>
        </div>
      </form>
    </FormDialog>
  );
}
