import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOrigin } from '../../../../contracts/requests/catalogue';
import { originSearchQuery } from '../api/queries';
import type { Origin } from '../requestsSearch';

interface OriginSelectProps {
  value: Origin | undefined;
  /** The words of a value that came with the address. */
  shown: string | undefined;
  onChange: (origin: Origin | undefined) => void;
}

const labelOf = ({ context, number, name, client }: RequestOrigin): string =>
  context === 'account' ? `${name} · ${number}` : `${client} · ${number} · ${name}`;
const keyOf = ({ context, id }: Origin): string => `${context}/${id}`;
const contexts = ['mission', 'opportunity', 'account'] as const;

/** What the request is about: a mission, an opportunity or a client, found by number or by name. */
export function OriginSelect({ value, shown, onChange }: OriginSelectProps) {
  const { t } = useTranslation(['requests', 'common']);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<RequestOrigin | null>(null);
  const current = value && chosen && keyOf(chosen) === keyOf(value) ? labelOf(chosen) : shown;
  const [asked] = useDebouncedValue(typed === current ? '' : typed.trim(), 150);
  const { data: found = [], isFetching } = useQuery({ ...originSearchQuery(asked), placeholderData: keepPreviousData });
  const isNew = value !== undefined && !found.some((one) => keyOf(one) === keyOf(value));
  const groups = contexts.map((context) => ({
    group: t(`requests:wizard.context.${context}`),
    items: [
      ...(isNew && value.context === context ? [{ value: keyOf(value), label: current ?? '…' }] : []),
      ...found.filter((one) => one.context === context).map((one) => ({ value: keyOf(one), label: labelOf(one) })),
    ],
  }));

  function choose(key: string | null): void {
    const origin = found.find((one) => keyOf(one) === key) ?? null;
    if (origin) setChosen(origin);
    if (key === null) onChange(undefined);
    else if (origin) onChange({ context: origin.context, id: origin.id });
  }

  return (
    <Select
      label={t('requests:wizard.about')}
      description={t('requests:wizard.aboutHint')}
      required
      searchable
      clearable
      placeholder={t('requests:wizard.aboutPlaceholder')}
      nothingFoundMessage={isFetching ? t('common:state.loading') : t('requests:wizard.nothingFound')}
      data={groups.filter(({ items }) => items.length > 0)}
      // The server has searched: what it found is shown as it is.
      filter={({ options }) => options}
      value={value ? keyOf(value) : null}
      onSearchChange={setTyped}
      onChange={choose}
    />
  );
}
