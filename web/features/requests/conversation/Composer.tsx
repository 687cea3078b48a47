import { Button, MultiSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests';
import { documentsQuery } from '../../../api/documents';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { announce } from '../../../components/LiveRegion';
import classes from './Conversation.module.css';
import { MentionPicker } from './MentionPicker';
import { hasWritten, isWriting } from '../presence/doing';
import { useKeepDraft, usePostMessage } from './useConversation';

type Visibility = 'internal' | 'shared';

interface ComposerProps {
  request: Pick<RequestView, 'id' | 'account' | 'requester'>;
  onTheDesk: boolean;
  draft: { body: string; visibility: Visibility } | null;
}

const keepAfterMs = 800;

/** Writes a note or a message. Whom it will reach is said by its colour, by its words and by its button. */
export function Composer({ request, onTheDesk, draft }: ComposerProps) {
  const { t } = useTranslation('requests');
  const [visibility, setVisibility] = useState<Visibility>(draft?.visibility ?? (onTheDesk ? 'internal' : 'shared'));
  const [body, setBody] = useState(draft?.body ?? '');
  const [mentions, setMentions] = useState<string[]>([]);
  const [documentIds, setDocumentIds] = useState<string[]>([]);
  const { data: documents = [] } = useQuery(documentsQuery(request.account.id));
  const { mutate: keep } = useKeepDraft(request.id);
  const keepSoon = useDebouncedCallback(keep, {
    delay: keepAfterMs,
    flushOnUnmount: true,
  });
  const post = usePostMessage(request.id, () => {
    announce(t('conversation.said'));
    setBody('');
    setMentions([]);
    setDocumentIds([]);
  });
  const internal = visibility === 'internal';
  const toRequester = () => t('conversation.messagePlaceholder', { name: request.requester.name });
  const answer = () => (onTheDesk ? toRequester() : t('conversation.answerPlaceholder'));
  const placeholder = internal ? t('conversation.notePlaceholder') : answer();

  function type(text: string, to: Visibility): void {
    setBody(text);
    setVisibility(to);
    if (text === '') hasWritten();
    else isWriting(request.id, to === 'internal');
    keepSoon({ body: text, visibility: to });
  }

  function send(): void {
    if (body.trim() === '') return;
    keepSoon.cancel();
    hasWritten();
    post.mutate({ body: body.trim(), visibility, mentions, documentIds });
  }

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
        <MentionPicker value={mentions} onChange={setMentions} />
        {documents.length > 0 && (
          <MultiSelect
            size="xs"
            aria-label={t('conversation.attach')}
            placeholder={documentIds.length === 0 ? t('conversation.attach') : ''}
            data={documents.map(({ id, name }) => ({ value: id, label: name }))}
            value={documentIds}
            onChange={setDocumentIds}
            maxValues={10}
            searchable
          />
        )}
        <Button size="sm" disabled={body.trim() === ''} loading={post.isPending} onClick={send}>
          {internal ? t('conversation.addNote') : t('conversation.send')}
        </Button>
      </div>
      <ProblemNotice problem={post.error} />
    </div>
  );
}
