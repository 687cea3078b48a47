import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Piece } from '../../../../domain/opportunity/pageLayout';
import { announce } from '../../../components/page/LiveRegion';
import classes from './Personal.module.css';
import { shifted } from './shifted';

interface PieceListProps<Code extends string> {
  title: string;
  hint?: string;
  pieces: readonly Piece<Code>[];
  nameOf: (code: Code) => string;
  /** Cannot be put away. */
  fixed?: Code;
  onChange: (pieces: Piece<Code>[]) => void;
}

/** What may be shown, in its order: ticked or not, moved by two buttons that a keyboard and a finger reach. */
export function PieceList<Code extends string>({ title, hint, pieces, nameOf, fixed, onChange }: PieceListProps<Code>) {
  const { t } = useTranslation('opportunities');
  const { list, follow } = useFollowedFocus();

  function move(at: number, step: -1 | 1): void {
    const piece = pieces[at];
    if (piece === undefined) return;
    onChange(shifted(pieces, at, step));
    follow(piece.code, step);
    announce(t('personal.moved', { name: nameOf(piece.code), at: at + step + 1, of: pieces.length }));
  }

  return (
    <fieldset className={classes.pieces}>
      <legend>{title}</legend>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <ul ref={list}>
        {pieces.map(({ code, shown }, at) => (
          <li key={code} data-piece={code}>
            <Checkbox
              label={nameOf(code)}
              checked={shown}
              disabled={code === fixed}
              onChange={({ currentTarget: { checked } }) =>
                onChange(pieces.map((piece) => (piece.code === code ? { code, shown: checked } : piece)))
              }
            />
            {([-1, 1] as const).map((step) => (
              <ActionIcon
                key={step}
                variant="subtle"
                color="gray"
                data-step={step}
                disabled={pieces[at + step] === undefined}
                aria-label={
                  step < 0 ? t('personal.up', { name: nameOf(code) }) : t('personal.down', { name: nameOf(code) })
                }
                onClick={() => move(at, step)}
              >
                {step < 0 ? (
                  <IconArrowUp size={16} aria-hidden="true" />
                ) : (
                  <IconArrowDown size={16} aria-hidden="true" />
                )}
              </ActionIcon>
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A row that moves in the page loses the focus, and a button at the end of the list is shut: the next press finds one. */
function useFollowedFocus() {
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<{ code: string; step: number } | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const row = `[data-piece="${moved.code}"]`;
    list.current
      ?.querySelector<HTMLElement>(
        `${row} [data-step="${moved.step}"]:not(:disabled), ${row} [data-step]:not(:disabled)`,
      )
      ?.focus();
  }, [moved]);
  return { list, follow: (code: string, step: number) => setMoved({ code, step }) };
}
