import { useTranslation } from 'react-i18next';
import type { HubspotQuestion } from '../../../contracts/hubspot';
import { hubspotPropertyName } from '../../../domain/french/hubspot';
import { Section } from '../../components/figures/Section';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ThereAreMore } from '../../components/lists/ThereAreMore';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { ErrorState } from '../../components/page/States';
import { DayText } from '../../components/values/DayText';
import { useNow } from '../../components/values/useNow';
import { fieldLabel } from '../../i18n/said';
import classes from './Hubspot.module.css';
import { RecordLink } from './RecordLink';
import { useAnswer, useQuestions } from './useHubspot';
import { valueWords } from './valueWords';

/** What no rule decides between both sides, with the two values and a button for each. Nothing when they agree. */
export function Questions() {
  const { t } = useTranslation('hubspot');
  const { data, error, refetch } = useQuestions();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section
      id="hubspot-questions"
      title={t('questions.title', { count: data.items.length })}
      note={t('questions.note')}
    >
      <ul className={classes.list}>
        {data.items.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ul>
      <ThereAreMore of={data} />
    </Section>
  );
}

function Question({ question }: { question: HubspotQuestion }) {
  const { t } = useTranslation('hubspot');
  const now = useNow();
  const { kind, object, property, ours, theirs, missing, askedAt } = question;
  const name = question.name === '' ? t('questions.forgotten') : question.name;
  return (
    <li className={classes.line}>
      <div className={classes.row}>
        <span>
          <strong>{t(`questions.kind.${kind}`)}</strong> {t(`object.${object}`)}{' '}
          <RecordLink {...question} name={name} />
        </span>
        <span className={classes.quiet}>
          {t('since')} <DayText day={askedAt} time />
        </span>
      </div>
      {(kind === 'value' || kind === 'stage') && (
        <p className={classes.value}>
          <span className={classes.quiet}>{hubspotPropertyName(property)}</span>
          <span>{t('questions.ours', { value: valueWords(property, ours, now) })}</span>
          <span>{t('questions.theirs', { value: valueWords(property, theirs, now) })}</span>
        </p>
      )}
      {kind === 'merged' && <p className={classes.quiet}>{t('questions.mergedOf', { ours, theirs })}</p>}
      {missing.length > 0 && (
        <p className={classes.quiet}>
          {t('questions.missing', { fields: missing.map(({ label }) => fieldLabel(label)).join(', ') })}
        </p>
      )}
      <Answers question={question} name={name} />
    </li>
  );
}

function Answers({ question: { id, kind }, name }: { question: HubspotQuestion; name: string }) {
  const { t } = useTranslation('hubspot');
  const answer = useAnswer(id);
  const offered = kind === 'value' || kind === 'stage' ? (['ours', 'theirs'] as const) : (['seen'] as const);
  return (
    <>
      <div className={classes.answers}>
        {offered.map((how) => (
          <BusyButton
            key={how}
            size="xs"
            variant="default"
            loading={answer.isPending && answer.variables === how}
            aria-label={t(`questions.answerOf.${how}`, { name })}
            onClick={() => answer.mutate(how)}
          >
            {t(`questions.answer.${how}`)}
          </BusyButton>
        ))}
      </div>
      <ProblemNotice problem={answer.error} />
    </>
  );
}
