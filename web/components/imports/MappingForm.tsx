import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldsOfImport, neededFields } from '../../../domain/imports/columns';
import type { ImportKind, Mapping } from '../../../domain/imports/columns';
import { translate } from '../../i18n/translate';
import classes from './Imports.module.css';

interface MappingFormProps {
  kind: ImportKind;
  headings: readonly string[];
  /** The first rows of the file: what stands in a column says what it is. */
  sample: readonly (readonly string[])[];
  mapping: Mapping;
  disabled: boolean;
  onChange: (mapping: Mapping) => void;
}

/** Which column of the file fills which field; those that are needed say so. */
export function MappingForm({ kind, headings, sample, mapping, disabled, onChange }: MappingFormProps) {
  const { t } = useTranslation('imports');
  const columns = headings.map((heading, place) => ({
    value: String(place),
    label: heading === '' ? t('column', { place: place + 1 }) : heading,
  }));

  function choose(field: string, place: string | null): void {
    const others = Object.entries(mapping).filter(([name]) => name !== field);
    onChange(Object.fromEntries(place === null ? others : [...others, [field, Number(place)]]));
  }

  return (
    <fieldset className={classes.mapping}>
      <legend>{t('mapping')}</legend>
      {fieldsOfImport(kind).map((field) => {
        const place = mapping[field];
        const example =
          place === undefined
            ? undefined
            : sample.map((row) => row[place]).find((cell) => cell !== undefined && cell !== '');
        return (
          <Select
            key={field}
            size="xs"
            disabled={disabled}
            label={translate(`imports:field.${kind}.${field}`)}
            description={example}
            required={neededFields[kind].includes(field)}
            placeholder={t('noColumn')}
            clearable
            data={columns}
            value={place === undefined ? null : String(place)}
            onChange={(chosen) => choose(field, chosen)}
          />
        );
      })}
    </fieldset>
  );
}
