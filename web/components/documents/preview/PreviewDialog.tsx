import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../dialogs/Modal';
import { previewOf } from '../../../../domain/account/preview';
import { documentHref, previewHref, previewPath } from '../../../api/documents';
import { Problem } from '../../../api/problem';
import { PdfPreview } from './PdfPreview';
import classes from './Preview.module.css';

export interface Previewed {
  id: string;
  name: string;
}

interface PreviewDialogProps {
  documents: readonly Previewed[];
  /** Index of the one that is shown. */
  at: number;
  onMove: (at: number) => void;
  onClose: () => void;
}

/** Documents looked at one after the other without leaving the page: ← and → go on, Escape closes. */
export function PreviewDialog({ documents, at, onMove, onClose }: PreviewDialogProps) {
  const { t } = useTranslation(['cases', 'common']);
  const document = documents[at];
  if (document === undefined) return null;
  const [before, after] = [at > 0, at < documents.length - 1];

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft' && before) onMove(at - 1);
    else if (event.key === 'ArrowRight' && after) onMove(at + 1);
    else return;
    event.preventDefault();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      onKeyDown={onKey}
      size="min(64rem, 96vw)"
      title={document.name}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.bar}>
        {documents.length > 1 && (
          <>
            <Button
              variant="default"
              size="xs"
              disabled={!before}
              aria-keyshortcuts="ArrowLeft"
              leftSection={<IconChevronLeft size={15} aria-hidden />}
              onClick={() => onMove(at - 1)}
            >
              {t('cases:preview.previous')}
            </Button>
            <Button
              variant="default"
              size="xs"
              disabled={!after}
              aria-keyshortcuts="ArrowRight"
              rightSection={<IconChevronRight size={15} aria-hidden />}
              onClick={() => onMove(at + 1)}
            >
              {t('cases:preview.next')}
            </Button>
            <span className={classes.place} aria-live="polite">
              {t('cases:preview.place', { at: at + 1, count: documents.length })}
            </span>
          </>
        )}
        <Button
          component="a"
          href={documentHref(document.id)}
          download={document.name}
          variant="subtle"
          size="xs"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          {t('cases:preview.download')}
        </Button>
      </div>
      <div
        className={classes.pages}
        role="region"
        aria-label={t('cases:preview.content', { name: document.name })}
        tabIndex={0}
      >
        <Content key={document.id} document={document} />
      </div>
    </Modal>
  );
}

/** Whatever goes wrong, the document can still be downloaded, and a sentence says so. */
function Content({ document: { id, name } }: { document: Previewed }) {
  const { t } = useTranslation('cases');
  const [failed, setFailed] = useState<string | null>(null);
  const kind = previewOf(name);
  if (kind === null) return <p className={classes.fallback}>{t('preview.none')}</p>;
  if (failed !== null) return <p className={classes.fallback}>{failed === '' ? t('preview.failed') : failed}</p>;
  if (kind === 'image')
    return <img className={classes.image} src={previewHref(id)} alt={name} onError={() => setFailed('')} />;
  return <PdfPreview path={previewPath(id)} onFailed={(why) => setFailed(why instanceof Problem ? why.detail : '')} />;
}
