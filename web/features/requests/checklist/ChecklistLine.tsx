import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import type { RequestView } from '../../../../contracts/requests/request';
import { useMe } from '../../../api/session';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { fieldLabel } from '../../../i18n/said';
import { useJudge } from '../api/requestCommands';
import { lineAnchor } from '../lineAnchor';
import { LineAnswer } from './LineAnswer';
import { LineQuarrel } from './LineQuarrel';
import { useVerdictWords } from './useVerdictWords';
import { LineMark } from './LineMark';
import { LineContent } from './LineContent';
import { RefuseLine } from './RefuseLine';
import { shownState } from './lineState';
import type { ChecklistMode, ShownState } from './lineState';
import { WhyRefused } from './WhyRefused';
import classes from './Checklist.module.css';

interface ChecklistLineProps {
  item: ChecklistItemView;
  at: number;
  request: RequestView;
  mode: ChecklistMode;
  active: boolean;
  onActivate: () => void;
  refusing: boolean;
  onRefusing: (open: boolean) => void;
}

/** How the line stands while a verdict travels, and when somebody else's was there first. */
function useVerdict({ item, request, mode }: Pick<ChecklistLineProps, 'item' | 'request' | 'mode'>) {
  const judge = useJudge(request.id);
  const me = useMe();
  const standing = judge.isPending ? judge.variables.verdict : item.state;
  // A verdict on another paper than the one that was read is no choice between two: it is read first.
  const outrun = judge.error?.code === 'line_changed' ? judge.variables : undefined;
  const contested = outrun?.documentId === (item.document?.id ?? null) ? outrun : undefined;
  // Shown as decided while the answer travels; a refusal puts it back and says why.
  const state = judge.isPending ? judge.variables.verdict : shownState(item, mode);
  // Its reason and its judge stand there at once as well: a line below that moved when the answer came took the click.
  const judged = judge.isPending
    ? {
        ...item,
        reasonCode: judge.variables.reasonCode ?? null,
        comment: judge.variables.comment ?? null,
        judgedBy: me.name,
        judgedAt: new Date(judge.submittedAt).toISOString(),
      }
    : item;
  return { judge, standing, contested, state, judged };
}

export function ChecklistLine({
  item,
  at,
  request,
  mode,
  active,
  onActivate,
  refusing,
  onRefusing,
}: ChecklistLineProps) {
  const { t } = useTranslation(['requests', 'cases']);
  const { judge, standing, contested, state, judged } = useVerdict({ item, request, mode });
  const inWords = useVerdictWords();
  const [replacing, setReplacing] = useState(false);
  const name = fieldLabel(`checklist.${item.key}`);
  const judging = mode === 'judge' && item.open === 'business_support';
  const answering = (mode === 'answer' || mode === 'fill') && item.open === 'requester';

  // A document that is there already stays folded until somebody wants another.
  const folded = (state === 'given' || state === 'corrected') && item.wants === 'document' && !replacing;

  return (
    <li
      id={lineAnchor(item.key)}
      className={classes.line}
      data-at={at}
      data-state={state}
      tabIndex={active ? 0 : -1}
      onFocus={onActivate}
    >
      <Summary item={item} state={state} answering={answering} request={request}>
        {answering && folded && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('requests:line.replaceOf', { name })}
            onClick={() => setReplacing(true)}
          >
            {t('requests:line.replace')}
          </Button>
        )}
        {judging && (
          <Verdicts
            state={state}
            name={name}
            onJudge={(verdict) =>
              judge.mutate({ itemId: item.id, verdict, documentId: item.document?.id ?? null, seenState: standing })
            }
            onRefuse={() => onRefusing(true)}
          />
        )}
      </Summary>
      {state === 'refused' && !refusing && <WhyRefused item={judged} answering={answering} />}
      {refusing && judging && (
        <RefuseLine
          name={name}
          state={standing}
          onCancel={() => onRefusing(false)}
          onRefuse={(why) => {
            onRefusing(false);
            judge.mutate({ itemId: item.id, verdict: 'refused', documentId: item.document?.id ?? null, ...why });
          }}
        />
      )}
      {answering && !folded && <LineAnswer item={item} request={request} />}
      {contested ? (
        <LineQuarrel
          name={name}
          by={item.judgedBy}
          mine={inWords(contested.verdict, contested)}
          theirs={inWords(item.state, item)}
          onMine={() => judge.mutate({ ...contested, seenState: item.state })}
          onTheirs={() => judge.reset()}
        />
      ) : (
        <ProblemNotice problem={judge.error} />
      )}
    </li>
  );
}

interface SummaryProps extends Pick<ChecklistLineProps, 'item' | 'request'> {
  state: ShownState;
  answering: boolean;
  children: ReactNode;
}

/** What is asked, what was given and where it stands; then what may be done about it. */
function Summary({ item, request, state, answering, children }: SummaryProps) {
  const { t } = useTranslation(['requests', 'cases']);
  return (
    <div className={classes.summary}>
      <LineMark state={state} />
      <div className={classes.what}>
        <span className={classes.name}>
          {fieldLabel(`checklist.${item.key}`)}
          {!item.required && <span className={classes.optional}> {t('requests:checklist.optional')}</span>}
        </span>
        <LineContent
          item={item}
          answering={answering}
          among={request.checklist.flatMap(({ document }) => document ?? [])}
        />
      </div>
      <span className={classes.state}>{t(`cases:lineState.${state}`)}</span>
      {children}
    </div>
  );
}

interface VerdictsProps {
  state: ShownState;
  name: string;
  onJudge: (verdict: 'accepted' | 'pending') => void;
  onRefuse: () => void;
}

function Verdicts({ state, name, onJudge, onRefuse }: VerdictsProps) {
  const { t } = useTranslation('requests');
  if (state !== 'pending' && state !== 'corrected')
    return (
      <Button size="xs" variant="subtle" aria-label={t('line.undoOf', { name })} onClick={() => onJudge('pending')}>
        {t('line.undo')}
      </Button>
    );
  return (
    <span className={classes.verdicts}>
      <Button size="xs" variant="default" aria-label={t('line.acceptOf', { name })} onClick={() => onJudge('accepted')}>
        {t('line.accept')}
      </Button>
      <Button size="xs" variant="default" aria-label={t('line.refuseOf', { name })} onClick={onRefuse}>
        {t('line.refuse')}
      </Button>
    </span>
  );
}
