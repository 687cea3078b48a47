import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupPositions } from '../../../../contracts/groups';
import { groupsQuery } from '../api/groupQueries';
import classes from './AccountForm.module.css';
import { groupName } from './accountForm';
import type { AccountFormProps } from './formProps';
import { useField } from './useField';

/** The client group and the place in it (requirements 55, 253); one that does not exist yet is asked for (requirement 57). */
export function GroupFields(props: AccountFormProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const { named, choice } = useField(props);
  const { form, set, accountId } = props;
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed === form.clientGroup?.name ? '' : typed.trim(), 150);
  const [looking, setLooking] = useState(false);
  const { data: found = [], isFetching } = useQuery({
    ...groupsQuery(asked),
    enabled: looking,
    placeholderData: keepPreviousData,
  });
  const options = new Map(found.map((group) => [group.id, groupName(group)]));
  if (form.clientGroup) options.set(form.clientGroup.id, form.clientGroup.name);

  function choose(id: string | null): void {
    const name = id === null ? undefined : options.get(id);
    if (id === null || name === undefined) set({ clientGroup: null, groupPosition: '' });
    else
      set({ clientGroup: { id, name }, groupPosition: form.groupPosition === '' ? 'secondary' : form.groupPosition });
  }

  return (
    <fieldset className={classes.group}>
      <legend>{t('accounts:group.clientGroup')}</legend>
      <Select
        {...named('clientGroup')}
        searchable
        clearable
        placeholder={t('accounts:groups.search')}
        nothingFoundMessage={isFetching ? t('common:state.loading') : t('accounts:groups.none')}
        data={[...options].map(([value, label]) => ({ value, label }))}
        filter={({ options: all }) => all}
        value={form.clientGroup?.id ?? null}
        onChange={choose}
        onDropdownOpen={() => setLooking(true)}
        onSearchChange={setTyped}
      />
      {form.clientGroup && (
        <Select
          {...choice('groupPosition')}
          allowDeselect={false}
          data={groupPositions.map((value) => ({ value, label: t(`accounts:groups.position.${value}`) }))}
        />
      )}
      <p className={classes.aside}>
        {t('accounts:groups.missing')}{' '}
        <Link
          to="/demandes/nouvelle"
          search={{ modele: 'clientGroup', ...(accountId !== undefined && { compte: accountId }) }}
        >
          {t('accounts:groups.ask')}
        </Link>
      </p>
    </fieldset>
  );
}
