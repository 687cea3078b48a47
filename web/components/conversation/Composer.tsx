import { SegmentedControl, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BusyButton } from '../inputs/BusyButton';
import { announce } from '../page/LiveRegion';
import { ProblemNotice } from '../page/ProblemNotice';
import classes from './Conversation.module.css';
import { hasWritten, isWriting } from './doing';
import { JoinFiles } from './JoinFiles';
import { MentionPicker } from './MentionPicker';
import type { Talk } from './talk.types';
import { UnpostedFiles } from './UnpostedFiles';
import { useKeepDraft, usePostMessage } from './useConversation';

type Visibility = 'internal' | 'shared';

interface ComposerProps {
  talk: Talk;
  onTheDesk: boolean;
  draft: { body: string; visibility: Visibility } | null;
  unposted: readonly { id: string; name: string }[];
}

const keepAfterMs = 800;

/** What is being written, kept as a draft while it is, and sent. */
function useComposing({ talk, onTheDesk, draft }: Pick<ComposerProps, 'talk' | 'onTheDesk' | 'draft'>) {
  const { t } = useTranslation('cases');
  const [visibility, setVisibility] = useState<Visibility>(draft?.visibility ?? (onTheDesk ? 'internal' : 'shared'));
  const [body, setBody] = useState(draft?.body ?? '');
  const [mentions, setMentions] = useState<string[]>([]);
  const [documentIds, setDocumentIds] = useState<string[]>([]);
  const { mutate: keep } = useKeepDraft(talk);
  const keepSoon = useDebouncedCallback(keep, {
    delay: keepAfterMs,
    flushOnUnmount: true,
  });
  const post = usePostMessage(talk, () => {
    announce(talk.taskId === null ? t('conversation.said') : t('conversation.saidOnTask'));
    setBody('');
    setMentions([]);
    setDocumentIds([]);
  });

  function type(text: string, to: Visibility): void {
    setBody(text);
    setVisibility(to);
    if (text === '') hasWritten();
    else isWriting(talk.requestId, to === 'internal');
    keepSoon({ body: text, visibility: to });
  }

  function send(): void {
    if (body.trim() === '') return;
    keepSoon.cancel();
    hasWritten();
    post.mutate({ body: body.trim(), visibility, mentions, documentIds });
  }

  return { visibility, body, mentions, setMentions, documentIds, setDocumentIds, post, type, send };
}

/** Writes a note or a message. Whom it will reach is said by its colour, by its words and by its button. */
export function Composer({ talk, onTheDesk, draft, unposted }: ComposerProps) {
  const { t } = useTranslation('cases');
  const composing = useComposing({ talk, onTheDesk, draft });
  const { visibility, body, documentIds, setDocumentIds, post, type, send } = composing;
  const internal = visibility === 'internal';
  const toRequester = () => t('conversation.messagePlaceholder', { name: talk.requesterName });
  const answer = () => (onTheDesk ? toRequester() : t('conversation.answerPlaceholder'));
  const placeholder = internal ? t('conversation.notePlaceholder') : answer();

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  }

  return (
    <div className={classes.composer} data-visibility={visibility} data-desk={onTheDesk || undefined}>
      {onTheDesk && (
        <SegmentedControl
          size="xs"
          value={visibility}
          aria-label={t('conversation.for')}
          onChange={(value) => type(body, value === 'internal' ? 'internal' : 'shared')}
          data={[
            { value: 'internal', label: t('conversation.note') },
            { value: 'shared', label: t('conversation.message') },
          ]}
        />
      )}
      <Textarea
        data-composer
        aria-label={
          onTheDesk ? t(internal ? 'conversation.note' : 'conversation.message') : t('conversation.answerPlaceholder')
        }
        placeholder={placeholder}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={5000}
        value={body}
        onChange={(event) => type(event.currentTarget.value, visibility)}
        onKeyDown={onKey}
      />
      <div className={classes.extras}>
        <MentionPicker value={composing.mentions} onChange={composing.setMentions} />
        <JoinFiles
          accountId={talk.accountId}
          noteOf={internal ? talk.requestId : null}
          unposted={unposted}
          value={documentIds}
          onChange={setDocumentIds}
        />
        <BusyButton size="sm" disabled={body.trim() === ''} loading={post.isPending} onClick={send}>
          {internal ? t('conversation.addNote') : t('conversation.send')}
        </BusyButton>
      </div>
      {internal && (
        <UnpostedFiles
          requestId={talk.requestId}
          files={unposted.filter(({ id }) => !documentIds.includes(id))}
          onJoin={(id) => setDocumentIds((before) => [...before, id])}
        />
      )}
      <ProblemNotice problem={post.error} />
    </div>
  );
}
