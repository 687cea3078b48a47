import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partiesIn, partyProblem, sharesTogether, writeParties } from '../../../../../domain/acceptance/parties';
import type { Party } from '../../../../../domain/acceptance/parties';
import { frenchPercent } from '../../../../../domain/french/figures';
import { PartyInputs } from './PartyInputs';
import classes from './Parties.module.css';

interface PartiesInputProps {
  id: string;
  label: string;
  description: string | undefined;
  /** One company without a share, several with theirs, or owners, whose shares are wanted. */
  kind: 'company' | 'parties' | 'owners';
  value: string;
  onChange: (value: string) => void;
}

const empty: Party = { name: '', siren: '', share: '' };
const WHOLE = 10_000;

/** Companies and people, a row each. Rows that cannot be yet stay on screen; the others go to the draft. */
export function PartiesInput({ id, label, description, kind, value, onChange }: PartiesInputProps) {
  const { t } = useTranslation('requests');
  const [rows, setRows] = useState<readonly Party[]>(() => {
    const said = partiesIn(value);
    return said.length === 0 ? [empty] : said;
  });
  const together = sharesTogether(rows);

  function change(next: readonly Party[]): void {
    setRows(next);
    onChange(writeParties(next.filter((row) => partyProblem(row, kind === 'owners') === null)));
  }

  return (
    <fieldset id={id} tabIndex={-1} className={classes.parties}>
      <legend>{label}</legend>
      {description !== undefined && <p className={classes.about}>{description}</p>}
      {rows.map((row, index) => (
        <PartyInputs
          // Rows have no name of their own, and none of them moves.
          key={index}
          of={`${label} ${index + 1}`}
          party={row}
          kind={kind}
          onChange={(party) => change(rows.with(index, party))}
          onRemove={rows.length === 1 ? null : () => change(rows.filter((_, other) => other !== index))}
        />
      ))}
      {kind !== 'company' && (
        <div className={classes.foot}>
          <Button variant="default" size="compact-sm" onClick={() => setRows([...rows, empty])}>
            {t('parties.add')}
          </Button>
          {together > WHOLE && <span role="status">{t('parties.more', { together: frenchPercent(together) })}</span>}
        </div>
      )}
    </fieldset>
  );
}
