import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from './Modal';
import type { Problem } from '../../api/problem';
import { BusyButton } from '../inputs/BusyButton';
import { ProblemNotice } from '../page/ProblemNotice';
import classes from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, one fact a line, read before anything is done. */
  consequences: readonly string[];
  /** A verb: "Annuler la demande". */
  confirmLabel: string;
  onConfirm: () => void;
  pending?: boolean;
  /** Why the server refused; the dialog stays open with it. */
  problem?: Problem | null;
  /** What else may be done about the refusal, right under it. */
  answers?: ReactNode;
  /** Fields to fill before confirming, such as a reason. */
  children?: ReactNode;
  confirmDisabled?: boolean;
  /** Where "Ne rien changer" says too much: nothing is there yet to be changed. */
  backLabel?: string;
}

/** Asked only before what cannot be undone. Gives the focus back to where it was. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, consequences, confirmLabel, onConfirm, pending = false, problem = null } = props;
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeOnClickOutside={props.children === undefined}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {consequences.length > 0 && (
          <div>
            <p className={classes.heading}>{t('dialog.consequences')}</p>
            <ul className={classes.consequences}>
              {consequences.map((consequence) => (
                <li key={consequence}>{consequence}</li>
              ))}
            </ul>
          </div>
        )}
        {props.children}
        <ProblemNotice problem={problem} />
        {props.answers}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus={props.children === undefined || undefined}>
            {props.backLabel ?? t('dialog.back')}
          </Button>
          <BusyButton type="submit" loading={pending} disabled={props.confirmDisabled === true}>
            {confirmLabel}
          </BusyButton>
        </div>
      </form>
    </Modal>
  );
}
