import { useTranslation } from 'react-i18next';
import type { ProposalLineView, ProposalView } from '../../../../contracts/proposals';
import type { LineBody } from '../api/proposal';
import { LineRow } from './LineRow';
import classes from './Proposal.module.css';

interface LineTableProps {
  proposal: ProposalView;
  editable: boolean;
  onEdit: (lineId: string, change: LineBody) => void;
  onRemove: (line: ProposalLineView) => void;
}

const columns = ['label', 'quantity', 'unitPrice', 'discount', 'resource', 'delivery', 'net'] as const;
const figures: readonly string[] = ['quantity', 'unitPrice', 'discount', 'net'];

/** The lines, typed into as in a spreadsheet; each cell is saved when it is left. */
export function LineTable({ proposal, editable, onEdit, onRemove }: LineTableProps) {
  const { t } = useTranslation('opportunities');
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="sr-only">{t('proposal.lines', { number: proposal.number })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-align={figures.includes(column) ? 'right' : undefined}>
                {t(`line.${column}`)}
              </th>
            ))}
            {editable && (
              <th scope="col">
                <span className="sr-only">{t('line.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {proposal.lines.map((line) => (
            <LineRow
              key={line.id}
              line={line}
              editable={editable}
              onEdit={(change) => onEdit(line.id, change)}
              onRemove={() => onRemove(line)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
