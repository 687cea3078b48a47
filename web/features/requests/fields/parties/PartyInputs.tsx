import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { controls, partyProblem } from '../../../../../domain/acceptance/parties';
import type { Party } from '../../../../../domain/acceptance/parties';
import { accountSearchQuery } from '../../../../api/accountSearch';
import { useReference } from '../../../../api/reference';
import { AmountInput } from '../../../../components/inputs/AmountInput';
import { whyMissing } from '../../../../i18n/said';
import classes from './Parties.module.css';

interface PartyInputsProps {
  /** Names the inputs of this row among the others. */
  of: string;
  party: Party;
  kind: 'company' | 'parties' | 'owners';
  onChange: (party: Party) => void;
  onRemove: (() => void) | null;
}

const isEmpty = ({ name, siren, share }: Party) => name === '' && siren === '' && share === '';

/** One company or person. What is wrong is said once the row is left, never while it is typed. */
export function PartyInputs({ of, party, kind, onChange, onRemove }: PartyInputsProps) {
  const { t } = useTranslation('requests');
  const { controlVotingBasisPoints } = useReference();
  // A row that the draft held already was left before.
  const [left, setLeft] = useState(!isEmpty(party));
  const problem = left && !isEmpty(party) ? partyProblem(party, kind === 'owners') : null;
  const errorOf = (...problems: string[]) =>
    problem !== null && problems.includes(problem) ? whyMissing(problem) : null;
  const leave = () => setLeft(true);
  const share = kind === 'owners' ? t('parties.votes') : t('parties.share');
  return (
    <div className={classes.row} data-kind={kind}>
      <NameInput
        of={of}
        name={party.name}
        error={errorOf('party_unnamed')}
        onBlur={leave}
        onChange={(name, siren) => onChange({ ...party, name, ...(siren !== null && { siren }) })}
      />
      <TextInput
        label={t('parties.siren')}
        aria-label={`${t('parties.siren')} – ${of}`}
        autoComplete="off"
        inputMode="numeric"
        maxLength={11}
        value={party.siren}
        error={errorOf('siren_wrong')}
        onBlur={leave}
        onChange={(event) => onChange({ ...party, siren: event.currentTarget.value.replace(/\s/g, '') })}
      />
      {kind !== 'company' && (
        <AmountInput
          label={share}
          aria-label={`${share} – ${of}`}
          unit="%"
          value={party.share === '' ? null : party.share}
          error={errorOf('share_missing', 'share_wrong')}
          onBlur={leave}
          onChange={(typed) => onChange({ ...party, share: typed ?? '' })}
        />
      )}
      {onRemove && (
        <ActionIcon
          variant="subtle"
          className={classes.remove}
          aria-label={t('parties.remove', { of })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      {controls(party, controlVotingBasisPoints) && <span className={classes.control}>{t('parties.controls')}</span>}
    </div>
  );
}

interface NameInputProps {
  of: string;
  name: string;
  error: string | null;
  /** Of one of our accounts the SIREN comes with the name. */
  onChange: (name: string, siren: string | null) => void;
  onBlur: () => void;
}

/** A name typed, or an account of the firm found by it. */
function NameInput({ of, name, error, onChange, onBlur }: NameInputProps) {
  const { t } = useTranslation('requests');
  const [asked] = useDebouncedValue(name.trim(), 200);
  const { data: accounts = [] } = useQuery({
    ...accountSearchQuery(asked),
    enabled: asked.length > 2,
    placeholderData: keepPreviousData,
  });
  const known = new Map(accounts.map((account) => [account.legalName, account]));
  return (
    <Autocomplete
      label={t('parties.name')}
      aria-label={`${t('parties.name')} – ${of}`}
      maxLength={160}
      value={name}
      error={error}
      data={[...known.keys()]}
      // The server has searched: what it found is shown as it is.
      filter={({ options }) => options}
      onBlur={onBlur}
      onChange={(typed) => onChange(typed, known.get(typed)?.siren ?? null)}
    />
  );
}
