import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import type { LineEdit } from '../api/proposal';
import { AddLine } from './AddLine';
import { HeaderForm } from './HeaderForm';
import { LineDetail } from './LineDetail';
import { LineTable } from './LineTable';
import { SelectionBar } from './SelectionBar';
import { foundLines, placeAfterStep } from './shownLines';
import classes from './Proposal.module.css';

/** Below this many lines there is nothing to search. */
const SEARCHED_FROM = 8;

interface LineEditorProps {
  proposal: ProposalView;
  editable: boolean;
  pending: boolean;
  onEdit: (edit: LineEdit) => void;
}

/** The lines of a proposal: found, chosen, typed into, opened one by one. */
export function LineEditor({ proposal, editable, pending, onEdit }: LineEditorProps) {
  const { t } = useTranslation('opportunities');
  const [typed, setTyped] = useState('');
  const [ids, setIds] = useState<readonly string[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const lines = foundLines(proposal.lines, typed);
  const chosenLines = proposal.lines.filter(({ id }) => ids.includes(id));
  const chosen = new Set(chosenLines.map(({ id }) => id));
  const lineIds = [...chosen];
  const open = proposal.lines.find(({ id }) => id === openId);

  function step(by: -1 | 1): void {
    const beforeId = placeAfterStep(proposal.lines, chosen, by);
    if (beforeId !== undefined) onEdit({ kind: 'move', lineIds, beforeId });
  }

  return (
    <>
      <div className={classes.tools}>
        {proposal.lines.length > SEARCHED_FROM && (
          <TextInput
            type="search"
            size="xs"
            aria-label={t('line.search')}
            placeholder={t('line.search')}
            leftSection={<IconSearch size={14} aria-hidden="true" />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {editable && <HeaderForm proposal={proposal} onSave={(header) => onEdit({ kind: 'header', header })} />}
      </div>
      {editable && chosen.size > 0 && (
        <SelectionBar
          chosen={chosenLines}
          pending={pending}
          onDuplicate={() => onEdit({ kind: 'duplicate', lineIds })}
          onRemove={() => onEdit({ kind: 'removeMany', lineIds })}
          onStep={step}
          onGroup={(groupLabel) =>
            lineIds.forEach((lineId) => onEdit({ kind: 'update', lineId, line: { groupLabel } }))
          }
          onClear={() => setIds([])}
        />
      )}
      <LineTable
        proposal={proposal}
        lines={lines}
        editable={editable}
        chosen={chosen}
        onChoose={setIds}
        onOpen={setOpenId}
        onEdit={(lineId, line) => onEdit({ kind: 'update', lineId, line })}
        onRemove={(line) => onEdit({ kind: 'remove', line })}
      />
      {lines.length === 0 && <p className={classes.hint}>{t('line.noneFound')}</p>}
      {editable && <AddLine onAdd={(productId) => onEdit({ kind: 'add', line: { productId } })} />}
      {open && (
        <LineDetail
          key={open.id}
          mission={proposal.mission}
          line={open}
          editable={editable}
          onClose={() => setOpenId(null)}
          onSave={(line) => onEdit({ kind: 'update', lineId: open.id, line })}
          onRemove={() => {
            setOpenId(null);
            onEdit({ kind: 'remove', line: open });
          }}
        />
      )}
    </>
  );
}
