import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../components/dialogs/Modal';
import type { LetterheadFields } from '../../../contracts/letterhead';
import { asProblem } from '../../api/problem';
import type { Problem } from '../../api/problem';
import { PdfPreview } from '../../components/documents/preview/PdfPreview';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { previewPath } from './useLetterhead';
import classes from './Letterhead.module.css';

/** A letter to nobody on what is typed, kept or not. */
export function LetterPreview({ fields, onClose }: { fields: LetterheadFields; onClose: () => void }) {
  const { t } = useTranslation(['letterhead', 'common']);
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(64rem, 96vw)"
      title={t('letterhead:preview.title')}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.pages} role="region" aria-label={t('letterhead:preview.title')} tabIndex={0}>
        {problem ? (
          <ProblemNotice problem={problem} />
        ) : (
          <PdfPreview path={previewPath(fields)} onFailed={(why) => setProblem(asProblem(why))} />
        )}
      </div>
    </Modal>
  );
}
