import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../domain/account/documents';
import { useReleaseNoteFile, type DocumentKind } from '../../api/documents';
import { labelOf, useReference } from '../../api/reference';
import { ConfirmDialog } from '../dialogs/ConfirmDialog';
import { announce } from '../page/LiveRegion';
import type { Talk } from './talk.types';

interface ReleaseFileProps {
  file: { id: string; name: string };
  talk: Talk;
}

// A signed letter says more than its kind: it is deposited where that is asked for.
const kinds = documentKinds.filter((kind) => kind !== 'engagement_letter');

/** The desk makes a file of its notes a document of the account: from then on whoever sees the account sees it. */
export function ReleaseFile({ file, talk }: ReleaseFileProps) {
  const { t } = useTranslation('cases');
  const { lists } = useReference();
  const [opened, setOpened] = useState(false);
  const [kind, setKind] = useState<DocumentKind>('other');
  const release = useReleaseNoteFile(talk, () => {
    announce(t('conversation.released'));
    setOpened(false);
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('conversation.releaseOf', { name: file.name })}
        onClick={() => setOpened(true)}
      >
        {t('conversation.release')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('conversation.releaseTitle', { name: file.name })}
        consequences={[t('conversation.releaseSeen', { name: talk.requesterName }), t('conversation.releaseNote')]}
        confirmLabel={t('conversation.release')}
        pending={release.isPending}
        problem={release.error}
        onConfirm={() => release.mutate({ fileId: file.id, kind })}
      >
        <Select
          label={t('conversation.releaseKind')}
          allowDeselect={false}
          data={kinds.map((one) => ({ value: one, label: labelOf(lists['documentKind'], one) }))}
          value={kind}
          onChange={(chosen) => setKind(kinds.find((one) => one === chosen) ?? 'other')}
        />
      </ConfirmDialog>
    </>
  );
}
