import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferenceData } from '../../../contracts/reference';
import { labelOf, useReference, valueLabel } from '../../api/reference';
import { translate } from '../../i18n/translate';
import { DayText } from '../../components/values/DayText';
import { MineOrTheirs } from '../../components/merge/MineOrTheirs';
import { lastChangeQuery } from './api/accountQueries';
import type { AccountForm, AccountFormField } from './form/accountForm';
import type { useAccountEdit } from './useAccountEdit';
import classes from './AccountPage.module.css';

interface MergeNoticeProps {
  accountId: string;
  edit: ReturnType<typeof useAccountEdit>;
}

/** Somebody saved first: who and when, what of theirs was taken over, and a choice for each field that both changed. */
export function MergeNotice({
  accountId,
  edit: { conflicts, theirs, form, now, keepMine, takeTheirs },
}: MergeNoticeProps) {
  const { t } = useTranslation('accounts');
  const { data: last } = useQuery(lastChangeQuery(accountId));
  const reference = useReference();
  const name = last?.by ?? t('merge.somebody');
  return (
    <div className={classes.stale} role="alert">
      <p>
        {t('merge.by', { name })}
        {last && (
          <>
            , <DayText day={last.at} time />
          </>
        )}
        {theirs.length > 0 && t('merge.taken', { fields: theirs.map((field) => t(`field.${field}`)).join(', ') })}
        {conflicts.length === 0 ? t('merge.kept') : t('merge.choose')}
      </p>
      {conflicts.map((field) => (
        <MineOrTheirs
          key={field}
          label={t(`field.${field}`)}
          name={name}
          mine={shown(field, form[field], reference)}
          theirs={shown(field, now[field], reference)}
          onMine={() => keepMine(field)}
          onTheirs={() => takeTheirs(field)}
        />
      ))}
    </div>
  );
}

/** Codes by their labels: the list of legal forms, then the list of values that has the field's name. */
function shown(field: AccountFormField, value: AccountForm[AccountFormField], reference: ReferenceData): string {
  if (value === null || value === '') return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return value.name;
  if (field === 'groupPosition')
    return translate(`accounts:groups.position.${value === 'principal' ? 'principal' : 'secondary'}`);
  return field === 'legalForm' ? labelOf(reference.legalForms, value) : valueLabel(reference, field, value);
}
