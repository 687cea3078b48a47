import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INSEE_LEGAL_FORMS } from '../../../../domain/identity/legalFormCodes';
import { DEFAULT_MAX, fieldProblem } from '../../../../domain/templates/field';
import type { TemplateField } from '../../../../domain/templates/field';
import type { RequestView } from '../../../../contracts/requests/request';
import { documentsQuery } from '../../../api/documents';
import { choicesOf, useReference } from '../../../api/reference';
import { AmountInput } from '../../../components/inputs/AmountInput';
import { DayInput } from '../../../components/inputs/DayInput';
import { PersonPicker } from '../../../components/inputs/PersonPicker';
import { useToday } from '../../../components/values/useToday';
import { whyMissing } from '../../../i18n/said';
import { fieldAnchor } from '../lineAnchor';
import { choiceName, fieldHint, requestFieldLabel } from '../requestFieldLabel';
import { usePersonName } from '../../../components/values/usePersonName';
import { PartiesInput } from './parties/PartiesInput';

interface FieldInputProps {
  template: RequestView['template'];
  field: TemplateField;
  value: string;
  /** Where a pre-filled value comes from. */
  from: string | undefined;
  accountId: string;
  /** Those whom the fields of the request name. */
  people: RequestView['people'];
  onChange: (value: string) => void;
}

/** One field, by its kind. A value that cannot be is said beside it as soon as it is left, and is not sent. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange } = props;
  const common = useCommon(props);
  switch (field.kind) {
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'legalForm':
      return <LegalFormInput {...props} />;
    case 'person':
      return <PersonInput {...props} />;
    case 'document':
      return <DocumentInput {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'company':
    case 'parties':
    case 'owners':
      return <PartiesInput {...common} kind={field.kind} value={value} onChange={onChange} />;
    case 'money':
      return (
        <AmountInput {...common} value={value === '' ? null : value} onChange={(amount) => onChange(amount ?? '')} />
      );
    case 'longText':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxLength={field.max ?? DEFAULT_MAX}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return <TypedInput {...props} />;
  }
}

function useCommon({ template, field, from }: FieldInputProps) {
  return {
    id: fieldAnchor(field.key),
    label: requestFieldLabel(template, field.key),
    description: from ?? fieldHint(template, field.key),
    required: field.required === true,
  };
}

/** Kept on screen while it cannot be right; only a right value, or none, goes to the draft. */
function TypedInput(props: FieldInputProps) {
  const { field, value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const shown = typed ?? value;
  const problem = fieldProblem(field, shown.trim());
  return (
    <TextInput
      {...useCommon(props)}
      autoComplete="off"
      maxLength={field.max ?? DEFAULT_MAX}
      value={shown}
      error={left && problem !== null ? whyMissing(problem) : null}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const right = fieldProblem(field, next.trim()) === null;
        setTyped(right ? null : next);
        // What cannot be is no value: the draft never keeps an older one behind it.
        onChange(right ? next : '');
      }}
      {...(field.cutAt !== undefined && {
        inputWrapperOrder,
        description: <Cut value={shown} at={field.cutAt} />,
        descriptionProps,
      })}
      onBlur={() => setLeft(true)}
    />
  );
}

// How it will stand belongs under what is typed.
const inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const descriptionProps = { 'aria-live': 'polite' } as const;

/** "BOULANGERIE DE|S ESSAIS": what stays of a text, and what goes (requirement 258). */
function Cut({ value, at }: { value: string; at: number }) {
  const { t } = useTranslation('requests');
  const letters = Array.from(value.trim().replace(/\s+/g, ' '));
  if (letters.length <= at) return t('cut.left', { count: at - letters.length, at });
  return (
    <>
      {t('cut.stands')} <strong>{letters.slice(0, at).join('')}</strong>
      <s>{letters.slice(at).join('')}</s>
    </>
  );
}

function ChoiceInput(props: FieldInputProps) {
  const { template, field, value, onChange } = props;
  const reference = useReference();
  const data = field.list
    ? choicesOf(reference, field.list, value)
    : (field.options ?? []).map((option) => ({ value: option, label: choiceName(template, field.key, option) }));
  return (
    <Select
      {...useCommon(props)}
      allowDeselect={field.required !== true}
      data={data}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

const legalForms = Object.entries(INSEE_LEGAL_FORMS).map(([code, label]) => ({
  value: code,
  label: `${label} (${code})`,
}));

function LegalFormInput(props: FieldInputProps) {
  const { value, onChange } = props;
  return (
    <Select
      {...useCommon(props)}
      searchable
      clearable
      limit={50}
      data={legalForms}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}

function PersonInput(props: FieldInputProps) {
  const { value, people, onChange } = props;
  const named = people.find(({ id }) => id === value)?.name;
  // Somebody who was chosen just now is not named by the request yet.
  const found = usePersonName(value === '' || named !== undefined ? undefined : value);
  const name = named ?? found;
  return (
    <PersonPicker
      {...useCommon(props)}
      value={value === '' ? null : { id: value, name: name ?? '…' }}
      onChange={(person) => onChange(person?.id ?? '')}
    />
  );
}

function DocumentInput(props: FieldInputProps) {
  const { field, value, accountId, onChange } = props;
  const documentsOfAccount = useQuery(documentsQuery(accountId));
  const documents = documentsOfAccount.data?.items ?? [];
  const { t } = useTranslation('requests');
  const fitting = documents.filter(({ kind }) => field.documentKind === undefined || kind === field.documentKind);
  // What was chosen stays chosen when a new version takes its place in the list.
  const former =
    value !== '' && documents.length > 0 && !fitting.some(({ id }) => id === value)
      ? [{ value, label: t('line.former') }]
      : [];
  return (
    <Select
      {...useCommon(props)}
      data={[...former, ...fitting.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}

function DateField(props: FieldInputProps) {
  const { field, value, onChange } = props;
  const today = useToday();
  const { id, ...common } = useCommon(props);
  return (
    <div id={id} tabIndex={-1}>
      <DayInput
        {...common}
        {...(field.day === 'past' && { maxDate: today })}
        {...(field.day === 'future' && { minDate: today })}
        value={value === '' ? null : value}
        onChange={(day) => onChange(day ?? '')}
      />
    </div>
  );
}
