import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { interactionKinds, isNote } from '../../../domain/interaction/kinds';
import type { Problem } from '../../api/problem';
import { BusyButton } from '../inputs/BusyButton';
import { AccountSelect } from '../inputs/AccountSelect';
import { PersonPicker } from '../inputs/PersonPicker';
import { ProblemNotice } from '../page/ProblemNotice';
import type { InteractionForm } from './interactionForm';
import { AboutFields } from './AboutFields';
import { PapersField } from './PapersField';
import { ReportInput } from './ReportInput';
import { WhenFields } from './WhenFields';
import classes from './Interactions.module.css';

interface InteractionFieldsProps {
  form: InteractionForm;
  onChange: Dispatch<SetStateAction<InteractionForm>>;
  /** `choose` where it was opened from no account. */
  account: { id: string | null; choose?: (id: string | null) => void };
  /** Missing fields are named once saving was asked for. */
  tried: boolean;
  problem: Problem | null;
  pending: boolean;
  onCancel: () => void;
}

export function InteractionFields({
  form,
  onChange,
  account,
  tried,
  problem,
  pending,
  onCancel,
}: InteractionFieldsProps) {
  const { t } = useTranslation('actions');
  const set = (change: Partial<InteractionForm>) => onChange((now) => ({ ...now, ...change }));
  const note = isNote(form.kind);
  const missing = (absent: boolean) => (tried && absent ? t('field.missing') : undefined);
  return (
    <div className={classes.fields}>
      {account.choose !== undefined && (
        <AccountSelect
          label={t('field.account')}
          required
          data-autofocus
          value={account.id}
          onChange={(chosen) => {
            account.choose?.(chosen?.id ?? null);
            set({ contactIds: [], documents: [], opportunityId: null });
          }}
          error={missing(account.id === null)}
        />
      )}
      <WhatFields form={form} set={set} missing={missing} focused={account.choose === undefined} />
      {!note && (
        <WhenFields form={form} onChange={onChange} error={missing(form.startDay === null || form.endDay === null)} />
      )}
      {!note && <WhoFields form={form} set={set} missing={missing} />}
      {account.id !== null && <AboutFields accountId={account.id} form={form} set={set} />}
      <ReportInput
        label={note ? t('field.note') : t('field.report')}
        value={form.report}
        onChange={(report) => set({ report })}
      />
      {account.id !== null && <PapersField accountId={account.id} form={form} onChange={onChange} />}
      {!note && (
        <Checkbox
          label={t('field.done')}
          checked={form.done}
          onChange={(event) => set({ done: event.currentTarget.checked })}
        />
      )}
      <ProblemNotice problem={problem} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('dialog.cancel')}
        </Button>
        <BusyButton type="submit" loading={pending}>
          {t('dialog.save')}
        </BusyButton>
      </div>
    </div>
  );
}

interface PartProps {
  form: InteractionForm;
  set: (change: Partial<InteractionForm>) => void;
  missing: (absent: boolean) => string | undefined;
}

/** What kind of thing it is, and its subject. */
function WhatFields({ form, set, missing, focused }: PartProps & { focused: boolean }) {
  const { t } = useTranslation('actions');
  return (
    <div className={classes.pair}>
      <Select
        label={t('field.kind')}
        required
        allowDeselect={false}
        data={interactionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => set({ kind: interactionKinds.find((one) => one === kind) ?? form.kind })}
      />
      <TextInput
        label={t('field.subject')}
        required
        maxLength={200}
        data-autofocus={focused || undefined}
        value={form.subject}
        error={missing(form.subject.trim() === '')}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
    </div>
  );
}

/** Who does it, and a word for them. */
function WhoFields({ form, set, missing }: PartProps) {
  const { t } = useTranslation('actions');
  return (
    <div className={classes.pair}>
      <PersonPicker
        label={t('field.assignee')}
        description={t('field.assigneeHint')}
        required
        value={form.assignee}
        onChange={(assignee) => set({ assignee })}
        error={missing(form.assignee === null)}
      />
      <TextInput
        label={t('field.comment')}
        description={t('field.commentHint')}
        maxLength={500}
        value={form.comment}
        onChange={(event) => set({ comment: event.currentTarget.value })}
      />
    </div>
  );
}
