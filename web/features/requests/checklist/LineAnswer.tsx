import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../../domain/account/documents';
import type { ChecklistItemView, RequestView } from '../../../../contracts/requests';
import { documentsQuery } from '../../../api/documents';
import { DepositForm } from '../../../components/documents/DepositForm';
import { useUploads } from '../../../components/documents/useUploads';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useAnswer } from '../api/requestCommands';
import { TemplateFields } from '../fields/TemplateFields';
import { useDraft } from '../useDraft';
import classes from './Checklist.module.css';

interface LineAnswerProps {
  item: ChecklistItemView;
  request: RequestView;
}

/** Fills a line: a document that the account has or that one deposits now, or a text kept as soon as it is left. */
export function LineAnswer({ item, request }: LineAnswerProps) {
  if (item.wants === 'fields') return <FieldsAnswer request={request} />;
  return item.wants === 'text' ? (
    <TextAnswer item={item} request={request} />
  ) : (
    <DocumentAnswer item={item} request={request} />
  );
}

/** What was typed came back: it is corrected where it stands, each change saved as it is made. */
function FieldsAnswer({ request }: Pick<LineAnswerProps, 'request'>) {
  const draft = useDraft(request);
  return (
    <div className={classes.answer}>
      <TemplateFields request={draft.value} onChange={draft.setField} />
      <ProblemNotice problem={draft.problem} />
    </div>
  );
}

function TextAnswer({ item, request }: LineAnswerProps) {
  const { t } = useTranslation('requests');
  const [text, setText] = useState(item.answer ?? '');
  const answer = useAnswer(request.id);
  const changed = text.trim() !== (item.answer ?? '');
  return (
    <div className={classes.answer}>
      <Textarea
        label={t('line.answer')}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        description={changed || answer.isPending ? t('line.savedOnLeave') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => changed && answer.mutate({ itemId: item.id, answer: text.trim() })}
      />
      <ProblemNotice problem={answer.error} />
    </div>
  );
}

const kindOf = (item: ChecklistItemView) => documentKinds.find((kind) => kind === item.documentKind) ?? 'other';

function DocumentAnswer({ item, request }: LineAnswerProps) {
  const { t } = useTranslation('requests');
  const kind = kindOf(item);
  const { data: documents = [] } = useQuery(documentsQuery(request.account.id));
  const answer = useAnswer(request.id);
  const put = (documentId: string) => answer.mutate({ itemId: item.id, documentId });
  const uploads = useUploads(request.account.id, ({ id }) => put(id));
  const fitting = documents.filter((document) => document.kind === kind);
  const held = item.document;
  const last = held && (held.newer?.id ?? held.id);

  return (
    <div className={classes.answer}>
      {held?.newer && (
        <Button
          size="xs"
          variant="default"
          className={classes.take}
          loading={answer.isPending}
          onClick={() => last && put(last)}
        >
          {t('line.takeNewer', { version: held.newer.version })}
        </Button>
      )}
      {fitting.length > 0 && (
        <Select
          label={t('line.pick')}
          placeholder={t('line.pickPlaceholder')}
          data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
          value={held?.id ?? null}
          allowDeselect={false}
          onChange={(id) => id !== null && id !== held?.id && put(id)}
        />
      )}
      <DepositForm accountId={request.account.id} kind={kind} replaces={last ?? undefined} uploads={uploads} />
      <ProblemNotice problem={answer.error} />
    </div>
  );
}
