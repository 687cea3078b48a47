import { useTranslation } from 'react-i18next';
import { AmountInput } from '../../inputs/AmountInput';
import { DayInput } from '../../inputs/DayInput';
import { SignatoryInput } from '../../inputs/SignatoryInput';
import { readFrom } from './LetterReading';
import type { Letter } from './useLetter';
import classes from './Letter.module.css';

/** When it was signed, by whom and for how much: read in the letter where it says so, and confirmed by whoever deposits it. */
export function LetterFields({ accountId, letter }: { accountId: string; letter: Letter }) {
  const { t } = useTranslation('cases');
  const { words, write } = letter;
  return (
    <div className={classes.fields}>
      <DayInput
        label={t('letter.signedOn')}
        description={readFrom(letter, 'signedOn')}
        required
        value={words.signedOn}
        onChange={(signedOn) => write({ signedOn })}
      />
      <SignatoryInput
        accountId={accountId}
        label={t('letter.signatory')}
        description={readFrom(letter, 'signatory')}
        value={words.signatory}
        onChange={(signatory) => write({ signatory })}
      />
      <AmountInput
        label={t('letter.fee')}
        description={readFrom(letter, 'fee')}
        required
        value={words.fee}
        onChange={(fee) => write({ fee })}
      />
    </div>
  );
}
