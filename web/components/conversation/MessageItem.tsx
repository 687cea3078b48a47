import { IconFile, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../contracts/conversation';
import { todoName } from '../cases/caseWords';
import { DayText } from '../values/DayText';
import { DocumentLink } from '../documents/preview/DocumentLink';
import classes from './Conversation.module.css';
import { ReleaseFile } from './ReleaseFile';
import type { Talk } from './talk.types';

interface MessageItemProps {
  message: MessageView;
  /** Where it is read: among what is said about its task, that task needs no name. */
  talk: Talk;
  /** Something can still be done with what it carries. */
  mayRelease: boolean;
}

export function MessageItem({ message, talk, mayRelease }: MessageItemProps) {
  const { t } = useTranslation('cases');
  const { author, visibility, body, mentions, documents, at, side, task } = message;
  return (
    <li className={classes.message} data-visibility={visibility} data-side={side}>
      <p className={classes.byline}>
        <strong>{author.name}</strong>
        {visibility === 'internal' && (
          <span className={classes.internal}>
            <IconLock size={13} aria-hidden="true" /> {t('conversation.internal')}
          </span>
        )}
        {task !== null && talk.taskId === null && (
          <span>{t('conversation.onTask', { task: task.title ?? todoName(task.node) })}</span>
        )}
        <DayText day={at} time />
      </p>
      <p className={classes.body}>{body}</p>
      {mentions.length > 0 && (
        <p className={classes.about}>
          {t('conversation.to', {
            names: mentions.map(({ name }) => name).join(', '),
          })}
        </p>
      )}
      {documents.map(({ id, name, internal }) => (
        <p key={id} className={classes.document}>
          <IconFile size={14} aria-hidden="true" /> <DocumentLink document={{ id, name }} among={documents} />
          {internal && mayRelease && <ReleaseFile file={{ id, name }} talk={talk} />}
        </p>
      ))}
    </li>
  );
}
