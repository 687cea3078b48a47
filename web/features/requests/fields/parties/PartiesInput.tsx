import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partiesIn, sharesTogether, writeParties } from '../../../../../domain/acceptance/parties';
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

interface Row {
  /** Stays with the row, whatever stands before it. */
  key: number;
  party: Party;
}

const empty: Party = { name: '', siren: '', share: '' };
const WHOLE = 10_000;

const asRows = (parties: readonly Party[]): Row[] => parties.map((party, key) => ({ key, party }));
const keyAfter = (rows: readonly Row[]) => Math.max(...rows.map(({ key }) => key)) + 1;

/** Companies and people, a row each. All that is typed goes to the draft; what cannot be is said beside it, and refused when it is sent. */
export function PartiesInput({ id, label, description, kind, value, onChange }: PartiesInputProps) {
  const { t } = useTranslation('requests');
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const said = partiesIn(value);
    return asRows(said.length === 0 ? [empty] : said);
  });
  const together = sharesTogether(rows.map(({ party }) => party));

  function change(next: readonly Row[]): void {
    setRows(next);
    onChange(writeParties(next.map(({ party }) => party)));
  }

  return (
    <fieldset id={id} tabIndex={-1} className={classes.parties}>
      <legend>{label}</legend>
      {description !== undefined && <p className={classes.about}>{description}</p>}
      {rows.map(({ key, party }, index) => (
        <PartyInputs
          key={key}
          of={`${label} ${index + 1}`}
          party={party}
          kind={kind}
          onChange={(changed) => change(rows.with(index, { key, party: changed }))}
          onRemove={rows.length === 1 ? null : () => change(rows.filter((other) => other.key !== key))}
        />
      ))}
      {kind !== 'company' && (
        <div className={classes.foot}>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => setRows([...rows, { key: keyAfter(rows), party: empty }])}
          >
            {t('parties.add')}
          </Button>
          {together > WHOLE && <span role="status">{t('parties.more', { together: frenchPercent(together) })}</span>}
        </div>
      )}
    </fieldset>
  );
}
