import { Button, FileButton, MultiSelect } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deposit, documentsQuery, noteFile } from '../../api/documents';
import { acceptedFiles } from '../documents/FilePick';
import { UploadList } from '../documents/UploadList';
import { useUploads } from '../documents/useUploads';

interface JoinFilesProps {
  accountId: string;
  /** The request whose internal note carries them: a new file stays among its desk; null for a message to all. */
  noteOf: string | null;
  /** Files that were deposited for a note before, and sent with none. */
  unposted: readonly { id: string; name: string }[];
  value: string[];
  onChange: (change: (before: string[]) => string[]) => void;
}

const most = 10;

/** Joins files to what is said: those that the account has, and new ones, which it has from then on unless they go with a note. */
export function JoinFiles({ accountId, noteOf, unposted, value, onChange }: JoinFilesProps) {
  const { t } = useTranslation(['cases', 'common']);
  // Nothing is read before the list is opened: most of those who come to a request write nothing.
  const [looking, setLooking] = useState(false);
  const documentsOfAccount = useQuery({ ...documentsQuery(accountId), enabled: looking });
  const documents = documentsOfAccount.data?.items ?? [];
  // What has just arrived has its name before the account's list is read again.
  const [arrived, setArrived] = useState<{ id: string; name: string }[]>([]);
  const uploads = useUploads(accountId, ({ id, name }) => {
    setArrived((before) => [...before, { id, name }]);
    onChange((before) => [...before, id].slice(0, most));
  });
  const known = new Map(
    [...(noteOf === null ? [] : unposted), ...arrived, ...documents].map(({ id, name }) => [id, name]),
  );
  return (
    <>
      <MultiSelect
        size="xs"
        aria-label={t('conversation.attach')}
        placeholder={value.length === 0 ? t('conversation.attach') : ''}
        nothingFoundMessage={
          documentsOfAccount.isPending ? t('common:state.loading') : t('conversation.nothingToAttach')
        }
        data={[...known].map(([id, name]) => ({ value: id, label: name }))}
        value={value}
        onDropdownOpen={() => setLooking(true)}
        onChange={(ids) => onChange(() => ids)}
        maxValues={most}
        searchable
      />
      <FileButton
        multiple
        accept={acceptedFiles}
        onChange={(files) =>
          uploads.add(
            files.map((file) => (noteOf === null ? deposit(file, { kind: 'other' }) : noteFile(file, noteOf))),
          )
        }
      >
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            leftSection={<IconUpload size={14} stroke={1.7} aria-hidden="true" />}
          >
            {noteOf === null ? t('conversation.deposit') : t('conversation.depositInternal')}
          </Button>
        )}
      </FileButton>
      <UploadList uploads={uploads} />
    </>
  );
}
