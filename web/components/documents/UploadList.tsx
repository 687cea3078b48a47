import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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

function Row({ upload: { key, deposit, state, sent, problem }, uploads }: { upload: Upload; uploads: Uploads }) {
  const { t } = useTranslation('cases');
  const { name } = deposit.file;
  const percent = Math.round(sent * 100);
  return (
    <li className={classes.upload}>
      <div className={classes.line}>
        <span className={classes.name}>{name}</span>
        {state !== 'failed' && (
          <progress
            className={classes.progress}
            max={100}
            value={percent}
            aria-label={t('upload.progress', { name })}
          />
        )}
        <span className={classes.state} role="status">
          {state === 'failed'
            ? t('upload.failed')
            : state === 'waiting'
              ? t('upload.waiting')
              : percent === 100
                ? t('upload.checking')
                : `${percent} %`}
        </span>
        {state === 'failed' && (
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
          aria-label={state === 'failed' ? t('upload.dismissOf', { name }) : t('upload.cancelOf', { name })}
          onClick={() => uploads.cancel(key)}
        >
          {state === 'failed' ? t('upload.dismiss') : t('upload.cancel')}
        </Button>
      </div>
      <ProblemNotice problem={problem} />
    </li>
  );
}
