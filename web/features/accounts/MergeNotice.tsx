import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferenceData } from '../../../contracts/reference';
import { labelOf, useReference } from '../../api/reference';
import { translate } from '../../i18n/translate';
import { DayText } from '../../components/DayText';
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
        <Choice
          key={field}
          field={field}
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

interface ChoiceProps {
  field: AccountFormField;
  name: string;
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}

function Choice({ field, name, mine, theirs, onMine, onTheirs }: ChoiceProps) {
  const { t } = useTranslation('accounts');
  const label = t(`field.${field}`);
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <span>
        {t('merge.mine')} <strong>{mine === '' ? t('merge.nothing') : mine}</strong>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('merge.keepMineOf', { field: label })}
          onClick={onMine}
        >
          {t('merge.keepMine')}
        </Button>
      </span>
      <span>
        {name} : <strong>{theirs === '' ? t('merge.nothing') : theirs}</strong>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('merge.takeTheirsOf', { field: label })}
          onClick={onTheirs}
        >
          {t('merge.takeTheirs')}
        </Button>
      </span>
    </fieldset>
  );
}

/** Codes by their labels: the list of legal forms, then the list of values that has the field's name. */
function shown(
  field: AccountFormField,
  value: AccountForm[AccountFormField],
  { legalForms, lists }: ReferenceData,
): string {
  if (value === null || value === '') return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return value.name;
  if (field === 'groupPosition')
    return translate(`accounts:groups.position.${value === 'principal' ? 'principal' : 'secondary'}`);
  return labelOf(field === 'legalForm' ? legalForms : lists[field], value);
}
