import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { minutesInWords } from '../../../domain/french/figures';
import { FigureTable } from '../../components/figures/FigureTable';
import classes from './Steering.module.css';

/** Work of each person of a group: what they finished, how long they usually had it, what else was added for them, what they hold now. */
export function AgentTable({ agents }: { agents: WorkReport['agents'] }) {
  const { t } = useTranslation('steering');
  return (
    <FigureTable
      id="steering-agents"
      title={t('agents.title')}
      note={t('agents.note')}
      rows={agents}
      rowKey={({ person }) => person.id}
      columns={[
        { header: t('agents.person'), cell: ({ person }) => person.name },
        { header: t('agents.done'), cell: ({ done }) => done, figure: true },
        {
          header: t('agents.median'),
          cell: ({ medianMinutes }) => (medianMinutes === null ? '–' : minutesInWords(medianMinutes)),
          figure: true,
        },
        { header: t('agents.added'), cell: ({ added }) => added, figure: true },
        { header: t('agents.inHand'), cell: ({ inHand }) => inHand, figure: true },
        {
          header: t('agents.late'),
          cell: ({ late }) => (
            <span className={classes.words} data-late={late > 0 || undefined}>
              {late}
            </span>
          ),
          figure: true,
        },
      ]}
    />
  );
}
