import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../../domain/account/documents';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import type { RequestView } from '../../../../contracts/requests/request';
import { documentsQuery } from '../../../api/documents';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DepositForm } from '../../../components/documents/DepositForm';
import { useUploads } from '../../../components/documents/useUploads';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { fieldLabel } from '../../../i18n/said';
import { useAnswer } from '../api/requestCommands';
import { TemplateFields } from '../fields/TemplateFields';
import { useDraft } from '../useDraft';
import classes from './Checklist.module.css';
import { LineQuarrel } from './LineQuarrel';
import { useTypedAnswer } from './typedAnswer';

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
  const typed = useTypedAnswer(item);
  const answer = useAnswer(request.id);
  const seenDocument = item.document?.id ?? null;
  const send = (seen: string) =>
    answer.mutate(
      { itemId: item.id, answer: typed.text.trim(), seen: { documentId: seenDocument, answer: seen } },
      { onSuccess: typed.drop },
    );
  return (
    <div className={classes.answer}>
      <Textarea
        label={t('line.answer')}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed.text}
        description={typed.changed || answer.isPending ? t('line.savedOnLeave') : undefined}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onBlur={() => typed.changed && !typed.contested && send(typed.seen)}
      />
      {typed.contested && (
        <LineQuarrel
          name={fieldLabel(`checklist.${item.key}`)}
          by={null}
          mine={typed.text.trim()}
          theirs={item.answer ?? ''}
          onMine={() => {
            typed.keep();
            send(item.answer ?? '');
          }}
          onTheirs={() => {
            typed.drop();
            answer.reset();
          }}
        />
      )}
      <ProblemNotice problem={typed.contested ? null : answer.error} />
    </div>
  );
}

const kindOf = (item: ChecklistItemView) => documentKinds.find((kind) => kind === item.documentKind) ?? 'other';

function DocumentAnswer({ item, request }: LineAnswerProps) {
  const { t } = useTranslation('requests');
  const kind = kindOf(item);
  const documentsOfAccount = useQuery(documentsQuery(request.account.id));
  const documents = documentsOfAccount.data?.items ?? [];
  const answer = useAnswer(request.id);
  const put = (documentId: string) =>
    answer.mutate({
      itemId: item.id,
      documentId,
      seen: { documentId: item.document?.id ?? null, answer: item.answer },
    });
  const uploads = useUploads(request.account.id, ({ id }) => put(id));
  const fitting = documents.filter((document) => document.kind === kind);
  const held = item.document;
  const last = held && (held.newer?.id ?? held.id);
  const contested = answer.error?.code === 'line_changed' ? (answer.variables?.documentId ?? null) : null;
  const nameOf = (documentId: string) => documents.find(({ id }) => id === documentId)?.name ?? '';

  return (
    <div className={classes.answer}>
      {held?.newer && (
        <BusyButton
          size="xs"
          variant="default"
          className={classes.take}
          loading={answer.isPending}
          onClick={() => last && put(last)}
        >
          {t('line.takeNewer', { version: held.newer.version })}
        </BusyButton>
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
      {contested !== null ? (
        <LineQuarrel
          name={fieldLabel(`checklist.${item.key}`)}
          by={null}
          mine={nameOf(contested)}
          theirs={held?.name ?? ''}
          onMine={() => put(contested)}
          onTheirs={() => answer.reset()}
        />
      ) : (
        <ProblemNotice problem={answer.error} />
      )}
    </div>
  );
}
