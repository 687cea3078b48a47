import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReference } from '../../api/reference';
import { useMe } from '../../api/session';
import { NotFound } from '../../components/page/NotFound';
import { PageHeader } from '../../components/page/PageHeader';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { LetterheadEditor } from './LetterheadEditor';
import { UnitLetterhead } from './UnitLetterhead';
import { useLetterhead } from './useLetterhead';
import classes from './Letterhead.module.css';

/** For administrators: what proposals and letters of engagement say of the firm. To anybody else there is no such page. */
export function LetterheadPage() {
  const { roles } = useMe();
  return roles.includes('administrator') ? <Letterhead /> : <NotFound />;
}

function Letterhead() {
  const { t } = useTranslation('letterhead');
  const { businessUnits } = useReference();
  const [unit, setUnit] = useState<string | null>(null);
  const { data, error, isPending, refetch } = useLetterhead(null);
  return (
    <>
      <PageHeader title={t('title')} facts={t('facts')} />
      <Select
        className={classes.whose}
        label={t('whose.label')}
        placeholder={t('whose.firm')}
        clearable
        searchable
        data={businessUnits.map(({ id, name }) => ({ value: id, label: name }))}
        value={unit}
        onChange={setUnit}
      />
      {isPending && <ListSkeleton />}
      {error && <ErrorState error={error} onRetry={refetch} />}
      {data && unit === null && <LetterheadEditor key={data.version} kept={data} unit={null} />}
      {data && unit !== null && <UnitLetterhead key={unit} unit={unit} firm={data} />}
    </>
  );
}
