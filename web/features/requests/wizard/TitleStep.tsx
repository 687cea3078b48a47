import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../useDraft';
import classes from './Wizard.module.css';

/** Step 3: the title, proposed, and what the lines do not say. */
export function TitleStep({ draft }: { draft: Draft }) {
  const { t } = useTranslation('requests');
  const { title, description } = draft.value;
  return (
    <div className={classes.step}>
      <TextInput
        label={t('wizard.titleField')}
        required
        maxLength={160}
        value={title}
        error={title.trim() === '' ? t('wizard.titleMissing') : null}
        onChange={(event) => draft.set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('description')}
        description={t('wizard.descriptionHint')}
        autosize
        minRows={5}
        maxLength={5000}
        value={description}
        onChange={(event) => draft.set({ description: event.currentTarget.value })}
      />
    </div>
  );
}
