import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailAnswerGiven, MailAnswerView } from '../../../contracts/mailAnswer';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import classes from './MailAnswer.module.css';
import { useGiveMailAnswer } from './useMailAnswer';

type Outcome = MailAnswerGiven['outcome'];
const outcomes = ['approved', 'refused', 'question'] as const;

interface AnswerFormProps {
  token: string;
  asked: MailAnswerView;
  onGiven: (outcome: Outcome) => void;
}

/** One choice, its words, one button that says what it does. */
export function AnswerForm({ token, asked, onGiven }: AnswerFormProps) {
  const { t } = useTranslation('mailAnswer');
  const [outcome, setOutcome] = useState<Outcome>('approved');
  const [codes, setCodes] = useState<string[]>([]);
  const [words, setWords] = useState('');
  const give = useGiveMailAnswer(token, onGiven);
  const answer = answerOf(outcome, codes, words.trim());
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer) give.mutate(answer);
      }}
    >
      <fieldset className={classes.choices}>
        <legend className="sr-only">{t('choice')}</legend>
        {outcomes.map((one) => (
          <label key={one} className={classes.choice}>
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
            {t(`outcome.${one}`)}
          </label>
        ))}
      </fieldset>
      {outcome === 'refused' && (
        <Checkbox.Group label={t('reasons')} value={codes} onChange={setCodes}>
          <div className={classes.codes}>
            {asked.refusalReasons.map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label={outcome === 'question' ? t('question') : t('comment')}
        required={outcome === 'question'}
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={outcome === 'question' ? 1000 : 2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ProblemNotice problem={give.error} />
      <BusyButton type="submit" size="md" fullWidth loading={give.isPending} disabled={answer === null}>
        {t(`do.${outcome}`)}
      </BusyButton>
    </form>
  );
}

/** Null while something is missing. */
function answerOf(outcome: Outcome, reasonCodes: string[], words: string): MailAnswerGiven | null {
  const comment = words === '' ? {} : { comment: words };
  if (outcome === 'approved') return { outcome, ...comment };
  if (outcome === 'question') return words === '' ? null : { outcome, question: words };
  return reasonCodes.length === 0 ? null : { outcome, reasonCodes, ...comment };
}
