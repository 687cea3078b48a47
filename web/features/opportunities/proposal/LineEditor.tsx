import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import type { LineEdit } from '../api/proposal';
import { AddLine } from './AddLine';
import { HeaderForm } from './HeaderForm';
import { LineDetail } from './LineDetail';
import { LineTable } from './LineTable';
import { LineTools } from './LineTools';
import type { LineView } from './LineTools';
import { SelectionBar } from './SelectionBar';
import { foundLines, placeAfterStep } from './shownLines';
import { sortLines } from './lineSort';
import type { SortKey } from './lineSort';
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
  const [sort, setSort] = useState<readonly SortKey[]>([]);
  const [view, setView] = useState<LineView>('tree');
  const grouped = proposal.lines.some(({ groupLabel }) => groupLabel !== null);
  const lines = sortLines(foundLines(proposal.lines, typed), sort);
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
        <LineTools
          typed={proposal.lines.length > SEARCHED_FROM ? typed : null}
          onType={setTyped}
          view={grouped ? view : null}
          onView={setView}
        />
        {editable && <HeaderForm proposal={proposal} onSave={(header) => onEdit({ kind: 'header', header })} />}
      </div>
      {editable && chosen.size > 0 && (
        <SelectionBar
          chosen={chosenLines}
          pending={pending}
          onDuplicate={() => onEdit({ kind: 'duplicate', lineIds })}
          onRemove={() => onEdit({ kind: 'removeMany', lineIds })}
          // Among sorted lines no place is above or below another.
          onStep={sort.length === 0 ? step : null}
          onGroup={(groupLabel) =>
            lineIds.forEach((lineId) => onEdit({ kind: 'update', lineId, line: { groupLabel } }))
          }
          onClear={() => setIds([])}
        />
      )}
      <LineTable
        proposal={proposal}
        lines={lines}
        sort={sort}
        onSort={setSort}
        byGroup={grouped && view === 'tree'}
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
