import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { fieldLabel } from '../../../i18n/said';
import { useShortcuts } from '../../../keyboard/useShortcuts';
import { useKeyedActions } from '../../../palette/useKeyedActions';
import { useJudge } from '../api/requestCommands';
import { countLines } from '../outcomes';
import { ChecklistLine } from './ChecklistLine';
import { isFilled } from './lineState';
import type { ChecklistMode } from './lineState';
import classes from './Checklist.module.css';

interface ChecklistProps {
  request: RequestView;
  mode: ChecklistMode;
}

/** What Business Support accepts or refuses, line by line. An accepted line is folded and stays accepted (D18). */
export function Checklist({ request, mode }: ChecklistProps) {
  const { t } = useTranslation('requests');
  // What is being typed is judged once it is sent: while it is filled, the form itself is the line.
  const lines = request.checklist.filter(({ wants }) => mode !== 'fill' || wants !== 'fields');
  const { active, moveBy, setActive, list } = useActiveLine(lines.length);
  const [refusing, setRefusing] = useState<string | null>(null);
  const accept = useJudge(request.id);
  const current = lines[active];
  const { accepted } = countLines(lines);

  const acceptCurrent = () =>
    current &&
    accept.mutate({
      itemId: current.id,
      verdict: 'accepted',
      documentId: current.document?.id ?? null,
      seenState: current.state,
    });
  const judged = mode === 'judge' && current !== undefined;
  useKeyedActions(
    t('checklist.title'),
    judged
      ? [
          {
            id: 'acceptLine',
            keys: 'a',
            label: t('key.accept'),
            description: fieldLabel(`checklist.${current.key}`),
            run: acceptCurrent,
          },
          {
            id: 'refuseLine',
            keys: 'x',
            label: t('key.refuse'),
            description: fieldLabel(`checklist.${current.key}`),
            run: () => setRefusing(current.id),
          },
        ]
      : [],
  );
  useShortcuts(
    t('checklist.title'),
    [
      { keys: 'j', label: t('key.nextLine'), run: () => moveBy(1) },
      { keys: 'k', label: t('key.previousLine'), run: () => moveBy(-1) },
    ],
    { enabled: lines.length > 0 },
  );

  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="checklist-title">
      <div className={classes.heading}>
        <h2 id="checklist-title">{t('checklist.title')}</h2>
        {request.template === 'acceptance' && <Link to="/demandes/pieces">{t('papers.open')}</Link>}
        <span className={classes.count}>
          {mode === 'fill'
            ? t('checklist.filled', { count: lines.filter(isFilled).length, total: lines.length })
            : t('checklist.accepted', { count: accepted, total: lines.length })}
        </span>
      </div>
      <ol ref={list} className={classes.lines}>
        {lines.map((item, at) => (
          <ChecklistLine
            key={item.id}
            item={item}
            at={at}
            request={request}
            mode={mode}
            active={active === at}
            onActivate={() => setActive(at)}
            refusing={refusing === item.id}
            onRefusing={(open) => setRefusing(open ? item.id : null)}
          />
        ))}
      </ol>
    </section>
  );
}

/** The line that the keyboard is on; moving takes the focus along. */
function useActiveLine(count: number) {
  const [active, setActive] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const started = useRef(false);

  function moveBy(by: number): void {
    // The first J lands on the first line, not on the second.
    const next = started.current ? active + by : active;
    if (next < 0 || next >= count) return;
    started.current = true;
    setActive(next);
    list.current?.querySelector<HTMLElement>(`[data-at="${next}"]`)?.focus();
  }

  return { active, setActive, moveBy, list };
}
