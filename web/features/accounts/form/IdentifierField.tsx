import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IN_REGISTRATION } from '../../../../domain/identity/legalForm';
import { BusyButton } from '../../../components/inputs/BusyButton';
import type { AccountFormProps } from './formProps';
import { identifierFault, sirenIn } from './identifier';
import { RegisterWords } from './RegisterWords';
import { useField } from './useField';
import { useRegister } from './useRegister';
import type { Registered } from './useRegister';
import classes from './AccountForm.module.css';

interface IdentifierFieldProps extends AccountFormProps {
  onRegistered: (registered: Registered) => void;
}

/** SIREN, SIRET or VAT number, and the question to the public register (requirements 42-44, 49). */
export function IdentifierField({ onRegistered, ...props }: IdentifierFieldProps) {
  const { t } = useTranslation('accounts');
  const { form, set } = props;
  const { text } = useField(props);
  const register = useRegister(onRegistered);
  const inRegistration = form.legalForm === IN_REGISTRATION && form.identifier === '';
  const fault = identifierFault(form.identifier);
  const readable = sirenIn(form.identifier) !== null;

  return (
    <fieldset className={classes.group}>
      <legend>{t('group.identifier')}</legend>
      <div className={classes.identifier}>
        <TextInput
          {...text('identifier', t('identifier.hint'))}
          className={classes.grow}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
          disabled={inRegistration}
          error={fault && t(`identifier.fault.${fault}`)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter asks the register: nobody wants to save a form that it could fill.
            event.preventDefault();
            if (readable) register.ask(form.identifier);
          }}
        />
        <BusyButton
          className={classes.ask}
          variant="default"
          disabled={!readable}
          loading={register.pending}
          onClick={() => register.ask(form.identifier)}
        >
          {t('register.ask')}
        </BusyButton>
      </div>
      <RegisterWords register={register} identifier={form.identifier} />
      <Switch
        label={t('identifier.inRegistration')}
        checked={inRegistration}
        onChange={(event) => set({ identifier: '', legalForm: event.currentTarget.checked ? IN_REGISTRATION : '' })}
      />
    </fieldset>
  );
}
