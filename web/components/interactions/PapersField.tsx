import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { deposit, documentsQuery } from '../../api/documents';
import { DropZone } from '../documents/DropZone';
import { FilePick } from '../documents/FilePick';
import { UploadList } from '../documents/UploadList';
import { useUploads } from '../documents/useUploads';
import type { InteractionForm } from './interactionForm';
import classes from './Interactions.module.css';

interface PapersFieldProps {
  accountId: string;
  form: InteractionForm;
  onChange: Dispatch<SetStateAction<InteractionForm>>;
}

/** What was gone through (requirement 304): documents of the account, chosen among those that are there or deposited here. */
export function PapersField({ accountId, form, onChange }: PapersFieldProps) {
  const { t } = useTranslation('actions');
  const documentsOfAccount = useQuery(documentsQuery(accountId));
  const known = documentsOfAccount.data?.items ?? [];
  const uploads = useUploads(accountId, ({ id, name }) =>
    onChange((now) => ({ ...now, documents: [...now.documents, { id, name }] })),
  );
  const pick = (files: readonly File[]) => uploads.add(files.map((file) => deposit(file, { kind: 'other' })));
  const offered = [...form.documents, ...known.filter(({ id }) => !form.documents.some((one) => one.id === id))];
  return (
    <DropZone className={classes.papersField} onFiles={pick}>
      <MultiSelect
        label={t('papers.label')}
        description={t('papers.hint')}
        searchable
        clearable
        maxValues={20}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.documents.map(({ id }) => id)}
        onChange={(ids) =>
          onChange((now) => ({
            ...now,
            documents: offered.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name })),
          }))
        }
        nothingFoundMessage={t('papers.none')}
      />
      <FilePick label={t('papers.deposit')} multiple onPick={pick} />
      <UploadList uploads={uploads} />
    </DropZone>
  );
}
