import { useMediaQuery } from '@mantine/hooks';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { Money } from '../../../components/values/Money';
import type { LineBody } from '../api/proposal';
import { onGridKey } from './gridKeys';
import { LineHead } from './LineHead';
import { LineRow } from './LineRow';
import type { SortKey } from './lineSort';
import { groupsOf } from './shownLines';
import { sumMoney } from './sumMoney';
import classes from './Proposal.module.css';

interface LineTableProps {
  proposal: ProposalView;
  /** Those that the search keeps, in the order that is wanted. */
  lines: ProposalLineView[];
  sort: readonly SortKey[];
  onSort: (sort: SortKey[]) => void;
  /** Under their groups, or as one table. */
  byGroup: boolean;
  editable: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[]) => void;
  onOpen: (lineId: string) => void;
  onEdit: (lineId: string, change: LineBody) => void;
  onRemove: (line: ProposalLineView) => void;
}

/** The lines, typed into as in a spreadsheet: arrows and Enter go from row to row, and each cell is saved when it is left. */
export function LineTable({
  proposal,
  lines,
  sort,
  onSort,
  byGroup,
  editable,
  chosen,
  onChoose,
  onOpen,
  onEdit,
  onRemove,
}: LineTableProps) {
  const { t } = useTranslation('opportunities');
  const all = lines.length > 0 && lines.every(({ id }) => chosen.has(id));
  // the columns before the total that the screen has room for
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const beforeTotal = (isPhone ? 2 : 6) + (editable ? 1 : 0);
  const groups = byGroup ? groupsOf(lines) : [{ label: null, lines }];
  return (
    <div className={classes.scroll}>
      <table className={classes.table} data-editable={editable || undefined} onKeyDown={onGridKey}>
        <caption className="sr-only">{t('proposal.lines', { number: proposal.number })}</caption>
        <LineHead
          choice={
            editable
              ? { all, some: chosen.size > 0, onAll: () => onChoose(all ? [] : lines.map(({ id }) => id)) }
              : null
          }
          sort={sort}
          onSort={onSort}
        />
        <tbody>
          {groups.map(({ label, lines: inside }) => (
            <Fragment key={label ?? ''}>
              {byGroup && (
                <tr className={classes.groupRow}>
                  <th scope="rowgroup" colSpan={beforeTotal}>
                    {label ?? t('selection.noGroup')}{' '}
                    <span className={classes.kind}>{t('selection.count', { count: inside.length })}</span>
                  </th>
                  <td data-align="right">
                    <Money value={sumMoney(inside.map(({ net }) => net))} />
                  </td>
                  {editable && <td />}
                </tr>
              )}
              {inside.map((line) => (
                <LineRow
                  key={line.id}
                  line={line}
                  editable={editable}
                  chosen={chosen.has(line.id)}
                  onChoose={() =>
                    onChoose(chosen.has(line.id) ? [...chosen].filter((id) => id !== line.id) : [...chosen, line.id])
                  }
                  onOpen={() => onOpen(line.id)}
                  onEdit={(change) => onEdit(line.id, change)}
                  onRemove={() => onRemove(line)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
