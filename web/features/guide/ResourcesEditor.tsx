import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_RESOURCES } from '../../../contracts/resources';
import type { ResourcesView } from '../../../contracts/resources';
import { useChangeResources, useRereadResources } from '../../api/resources';
import { BusyButton } from '../../components/inputs/BusyButton';
import { announce } from '../../components/page/LiveRegion';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import classes from './Guide.module.css';
import { ResourceInputs } from './ResourceInputs';
import { changesIn, emptyRow, fieldsOf, formOf, problemOf } from './resourcesForm';
import type { ResourceRow } from './resourcesForm';

interface Props {
  kept: ResourcesView;
  onClose: () => void;
}

/** For administrators: motto, resources and the set-up advice of offers, saved together. */
export function ResourcesEditor({ kept, onClose }: Props) {
  const { t } = useTranslation(['guide', 'cases']);
  const prefix = useId();
  const [form, setForm] = useState(() => formOf(kept));
  const [tried, setTried] = useState(false);
  const reread = useRereadResources();
  const change = useChangeResources(kept, () => {
    announce(t('guide:resources.saved'));
    onClose();
  });
  const { rows } = form;
  const put = (next: readonly ResourceRow[]) => setForm((all) => ({ ...all, rows: next }));
  const edit = (key: string, said: Partial<ResourceRow>) =>
    put(rows.map((row) => (row.key === key ? { ...row, ...said } : row)));

  function save(): void {
    setTried(true);
    const wrong = rows.find((row) => problemOf(row) !== null);
    if (wrong === undefined) change.mutate(fieldsOf(form));
    else document.getElementById(`${prefix}-${wrong.key}-${problemOf(wrong) ?? 'title'}`)?.focus();
  }

  function leave(): void {
    if (change.error?.code === 'stale_version') reread();
    onClose();
  }

  return (
    <form
      aria-labelledby="firm-resources"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={t('guide:resources.motto')}
        maxLength={120}
        data-autofocus
        value={form.motto}
        onChange={({ currentTarget: { value } }) => setForm((all) => ({ ...all, motto: value }))}
      />
      {rows.map((row) => (
        <ResourceInputs
          key={row.key}
          id={`${prefix}-${row.key}`}
          row={row}
          problem={tried ? problemOf(row) : null}
          onChange={(said) => edit(row.key, said)}
          onRemove={() => put(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <Button
        variant="default"
        mt="sm"
        disabled={rows.length >= MOST_RESOURCES}
        onClick={() => put([...rows, emptyRow()])}
      >
        {t('guide:resources.add')}
      </Button>
      <ProblemNotice problem={change.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={leave}>
          {t('cases:changes.cancel')}
        </Button>
        <BusyButton type="submit" loading={change.isPending} disabled={changesIn(kept, form) === 0}>
          {t('cases:changes.save')}
        </BusyButton>
      </div>
    </form>
  );
}
