import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { namedOptions, useReference } from '../../api/reference';
import classes from './Guide.module.css';
import type { ResourceRow, RowProblem } from './resourcesForm';

interface Props {
  id: string;
  row: ResourceRow;
  problem: RowProblem | null;
  onChange: (said: Partial<ResourceRow>) => void;
  onRemove: () => void;
}

/** One resource: what it is called, what it is good for, where it is, and of which offer, if of one. */
export function ResourceInputs({ id, row, problem, onChange, onRemove }: Props) {
  const { t } = useTranslation('guide');
  const { offers } = useReference();
  const error = (of: RowProblem) => problem === of && t(`resources.problem.${of}`);
  return (
    <fieldset className={classes.resource}>
      <legend>{row.title || t('resources.untitled')}</legend>
      <TextInput
        id={`${id}-title`}
        label={t('resources.name')}
        required
        maxLength={120}
        value={row.title}
        error={error('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        id={`${id}-address`}
        label={t('resources.address')}
        type="url"
        maxLength={500}
        placeholder="https://"
        value={row.address}
        error={error('address')}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      <Textarea
        id={`${id}-words`}
        label={t('resources.words')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={row.words}
        error={error('words')}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <Select
        label={t('resources.offer')}
        description={t('resources.offerHint')}
        clearable
        searchable
        placeholder={t('resources.everybody')}
        data={namedOptions(offers)}
        value={row.offerId}
        onChange={(offerId) => onChange({ offerId })}
      />
      <Button
        variant="subtle"
        color="gray"
        onClick={onRemove}
        aria-label={t('resources.removeOf', { name: row.title })}
      >
        {t('resources.remove')}
      </Button>
    </fieldset>
  );
}
