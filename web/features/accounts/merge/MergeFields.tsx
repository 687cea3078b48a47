import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../../../contracts/merges';
import type { ReferenceData } from '../../../../contracts/reference';
import { showPhone } from '../../../../domain/identity/phone';
import { labelOf, useReference, valueLabel } from '../../../api/reference';
import { fieldKey } from '../fieldKey';
import classes from './Merge.module.css';
import type { Choices } from './mergeQueries';

type Field = MergePreview['fields'][number];

interface MergeFieldsProps {
  preview: MergePreview;
  choices: Choices;
  onChoose: (field: Field['field'], side: 'kept' | 'other') => void;
}

/** The fields that differ: both values, the one that will stand and why; a click takes the other. */
export function MergeFields({ preview, choices, onChoose }: MergeFieldsProps) {
  const { t } = useTranslation('accounts');
  const reference = useReference();
  const differing = preview.fields.filter(({ why }) => why !== 'same');
  const same = preview.fields.length - differing.length;
  return (
    <section aria-labelledby="fusion-champs">
      <h3 id="fusion-champs">{t('fusion.fields')}</h3>
      {differing.map((one) => {
        const { field, result, why } = one;
        const standing = choices[field] ?? result;
        const reason = choices[field] === undefined ? why : 'chosen';
        return (
          <Radio.Group
            key={field}
            className={classes.field}
            label={t(fieldKey(field))}
            description={t(`fusion.why.${reason}`)}
            value={standing}
            onChange={(side) => onChoose(field, side === 'other' ? 'other' : 'kept')}
          >
            <div className={classes.values}>
              {(['kept', 'other'] as const).map((side) => (
                <Radio key={side} value={side} label={shown(one, side, reference) || t('merge.nothing')} />
              ))}
              {result === 'both' && (
                <Radio value="both" label={t('fusion.both')} disabled={choices[field] !== undefined} />
              )}
            </div>
          </Radio.Group>
        );
      })}
      <p className={classes.quiet}>{t('fusion.same', { count: same })}</p>
    </section>
  );
}

/** Codes by their labels, telephones as they are written. */
function shown({ field, ...values }: Field, side: 'kept' | 'other', reference: ReferenceData): string {
  const value = values[side];
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (field === 'phone') return showPhone(value);
  return field === 'legalForm' ? labelOf(reference.legalForms, value) : valueLabel(reference, field, value);
}
