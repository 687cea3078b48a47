import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../dialogs/useFocusBack';
import classes from './AskFirst.module.css';
import { BusyButton } from './BusyButton';

interface AskFirstProps extends Pick<ButtonProps, 'size' | 'variant' | 'color' | 'disabled'> {
  /** What the button says: a verb. */
  label: string;
  /** What it says to who does not see what it stands beside: "Jeter le fichier : kbis.pdf". */
  of?: string;
  /** What will happen, and that it does not come back. */
  consequence: string;
  pending: boolean;
  onSure: () => void;
}

/** What cannot be undone, asked where it stands: inside of a dialog, a dialog of its own would stand over another one. */
export function AskFirst({ label, of, consequence, pending, onSure, ...button }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  const question = useId();
  useFocusBack(asking);
  return (
    <>
      <Button
        {...button}
        aria-label={of}
        aria-expanded={asking}
        aria-controls={asking ? question : undefined}
        onClick={() => setAsking(!asking)}
      >
        {label}
      </Button>
      {asking && (
        <Question
          id={question}
          label={of ?? label}
          consequence={consequence}
          pending={pending}
          onBack={() => setAsking(false)}
          onSure={onSure}
        />
      )}
    </>
  );
}

type QuestionProps = Pick<AskFirstProps, 'label' | 'consequence' | 'pending' | 'onSure'> & {
  id: string;
  onBack: () => void;
};

export function Question({ id, label, consequence, pending, onBack, onSure }: QuestionProps) {
  const { t } = useTranslation('common');
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <span
      id={id}
      role="group"
      aria-label={label}
      aria-describedby={`${id}-consequence`}
      className={classes.question}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onBack();
      }}
    >
      <span id={`${id}-consequence`} className={classes.consequence}>
        {consequence}
      </span>
      {/* Escape takes back the question, not the dialog around it. */}
      <Button ref={back} size="compact-sm" variant="default" data-mantine-stop-propagation onClick={onBack}>
        {t('dialog.back')}
      </Button>
      <BusyButton size="compact-sm" loading={pending} data-mantine-stop-propagation onClick={onSure}>
        {t('dialog.sure')}
      </BusyButton>
    </span>
  );
}
