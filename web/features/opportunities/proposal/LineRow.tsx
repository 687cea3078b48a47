import { ActionIcon, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { Money } from '../../../components/values/Money';
import type { LineBody } from '../api/proposal';
import { ForcePrice } from './ForcePrice';
import { LineCells } from './LineCells';
import { asksToForce, isUnused, lineChange } from './lineDraft';
import type { LineDraft } from './lineDraft';
import { ReadCells } from './ReadCells';
import classes from './Proposal.module.css';

interface LineRowProps {
  line: ProposalLineView;
  editable: boolean;
  chosen: boolean;
  onChoose: () => void;
  /** Opens the panel of the line. */
  onOpen: () => void;
  onEdit: (change: LineBody) => void;
  onRemove: () => void;
}

/** One line: what is typed stays in the row until it is left, and is then saved by itself. */
export function LineRow({ line, editable, chosen, onChoose, onOpen, onEdit, onRemove }: LineRowProps) {
  const { t } = useTranslation('opportunities');
  const [draft, setDraft] = useState<LineDraft>({});
  const asks = asksToForce(line, draft);

  function save(next: LineDraft = draft): void {
    const change = lineChange(line, next);
    // A price that waits for its switch stays typed; the rest of the row is saved.
    setDraft(asksToForce(line, next) ? { unitPrice: next.unitPrice ?? null } : {});
    if (Object.keys(change).length > 0) onEdit(change);
  }

  return (
    <>
      <tr className={classes.line} data-unused={isUnused(line) || undefined} data-chosen={chosen || undefined}>
        {editable && (
          <td data-column="choose">
            <Checkbox aria-label={t('selection.choose', { label: line.label })} checked={chosen} onChange={onChoose} />
          </td>
        )}
        <th scope="row" className={classes.label}>
          <button type="button" className={classes.open} onClick={onOpen}>
            {line.label}
          </button>
          {line.suffix !== null && <span className={classes.kind}>{line.suffix}</span>}
          <span className={classes.kind}>
            {line.product.code}
            {line.kind !== 'planned' && ` · ${t(`line.kind.${line.kind}`)}`}
          </span>
        </th>
        {editable ? (
          <LineCells
            line={line}
            draft={draft}
            onDraft={(change) => setDraft((all) => ({ ...all, ...change }))}
            onSave={save}
          />
        ) : (
          <ReadCells line={line} />
        )}
        <td data-align="right">
          <Money value={line.net} />
        </td>
        {editable && (
          <td>
            <ActionIcon
              className={classes.remove}
              disabled={line.alwaysKept}
              variant="subtle"
              color="gray"
              aria-label={t(line.alwaysKept ? 'line.kept' : 'line.remove', { label: line.label })}
              title={line.alwaysKept ? t('line.keptHint') : undefined}
              onClick={onRemove}
            >
              <IconTrash size={16} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          </td>
        )}
      </tr>
      {editable && asks && (
        <ForcePrice
          cataloguePrice={line.cataloguePrice}
          onForce={() => save({ ...draft, priceForced: true })}
          onGiveUp={() => save({ ...draft, unitPrice: line.cataloguePrice.amount })}
        />
      )}
    </>
  );
}
