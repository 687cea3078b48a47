import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InputError } from '../../api/problem';
import { AmountInput } from '../../components/inputs/AmountInput';
import { isRequired } from './letterheadForm';
import type { LetterheadForm, TextField } from './letterheadForm';
import classes from './Letterhead.module.css';

interface LetterheadInputsProps {
  /** Of the ids of the inputs. */
  prefix: string;
  form: LetterheadForm;
  set: (change: Partial<LetterheadForm>) => void;
  missing: readonly TextField[];
  /** What the server refused, field by field. */
  refused: readonly InputError[];
}

/** The longest texts that the API takes. */
const longest: Readonly<Record<TextField, number>> = {
  name: 120,
  legalForm: 60,
  siren: 20,
  registry: 80,
  vatNumber: 20,
  addressLine: 200,
  postcode: 10,
  city: 100,
  phone: 30,
  email: 254,
  professionalBody: 200,
  insurer: 120,
  insurancePolicy: 60,
};

/** The mentions that the law asks for on a firm’s papers, block by block (art. R123-237 C. com.). */
export function LetterheadInputs({ prefix, form, set, missing, refused }: LetterheadInputsProps) {
  const { t } = useTranslation(['letterhead', 'said']);
  const text = (field: TextField) => ({
    id: `${prefix}-${field}`,
    label: t(`letterhead:field.${field}`),
    required: isRequired(field),
    maxLength: longest[field],
    value: form[field],
    error: missing.includes(field)
      ? t('said:why.missing')
      : (refused.find(({ path }) => path === field)?.message ?? null),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <fieldset className={classes.group}>
        <legend>{t('letterhead:group.identity')}</legend>
        <TextInput {...text('name')} />
        <TextInput {...text('legalForm')} />
        <AmountInput
          label={t('letterhead:field.capital')}
          value={form.capital}
          onChange={(capital) => set({ capital })}
        />
        <TextInput {...text('siren')} inputMode="numeric" />
        <TextInput {...text('registry')} description={t('letterhead:registryHint')} />
        <TextInput {...text('vatNumber')} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('letterhead:group.reach')}</legend>
        <TextInput {...text('addressLine')} />
        <TextInput {...text('postcode')} />
        <TextInput {...text('city')} />
        <TextInput {...text('phone')} type="tel" />
        <TextInput {...text('email')} type="email" />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('letterhead:group.profession')}</legend>
        <TextInput {...text('professionalBody')} description={t('letterhead:bodyHint')} />
        <TextInput {...text('insurer')} />
        <TextInput {...text('insurancePolicy')} />
      </fieldset>
    </>
  );
}
