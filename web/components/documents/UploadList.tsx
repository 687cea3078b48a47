import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { comesInPieces } from '../../api/sendPieces';
import { ProblemNotice } from '../page/ProblemNotice';
import type { Upload, Uploads } from './useUploads';
import classes from './UploadList.module.css';

/** What is on its way, or did not arrive: nothing once all is there. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('cases');
  if (uploads.list.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('upload.label')}>
      {uploads.list.map((upload) => (
        <Row key={upload.key} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}

function Row({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useTranslation('cases');
  const { key, deposit, state, sent, problem } = upload;
  const { file } = deposit;
  const { name } = file;
  const failed = state === 'failed';
  return (
    <li className={classes.upload}>
      <div className={classes.line}>
        <span className={classes.name}>{name}</span>
        {!failed && (
          <progress
            className={classes.progress}
            max={100}
            value={percentOf(sent)}
            aria-label={t('upload.progress', { name })}
          />
        )}
        <UploadState upload={upload} />
        {failed && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('upload.retryOf', { name })}
            onClick={() => uploads.retry(key)}
          >
            {t('upload.retry')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          aria-label={failed ? t('upload.dismissOf', { name }) : t('upload.cancelOf', { name })}
          onClick={() => uploads.cancel(key)}
        >
          {failed ? t('upload.dismiss') : t('upload.cancel')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
      {problem?.code === 'network' && comesInPieces(file) && <p className={classes.kept}>{t('upload.kept')}</p>}
    </li>
  );
}

const percentOf = (sent: number) => Math.round(sent * 100);

function UploadState({ upload: { state, sent, cut } }: { upload: Upload }) {
  const { t } = useTranslation('cases');
  const percent = percentOf(sent);
  function said(): string {
    if (state === 'failed') return t('upload.failed');
    if (state === 'waiting') return t('upload.waiting');
    if (cut) return t('upload.cut', { percent });
    return percent === 100 ? t('upload.checking') : t('upload.percent', { percent });
  }
  return (
    <span className={classes.state} role="status">
      {said()}
    </span>
  );
}
