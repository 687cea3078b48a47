import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptValueView } from '../../../contracts/lists';
import classes from './Lists.module.css';
import { useRowDrag } from './useRowDrag';
import { useUses } from './useUses';

interface ValueRowProps {
  value: KeptValueView;
  at: number;
  of: number;
  mayRetire: boolean;
  onMove: (id: string, to: number) => void;
  onRename: () => void;
  onRetire: () => void;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A value that is offered: moved by its handle, with the pointer or the arrows, or by its menu. */
export function ValueRow({
  value: { id, code, label, uses },
  at,
  of,
  mayRetire,
  onMove,
  onRename,
  onRetire,
}: ValueRowProps) {
  const { t } = useTranslation('lists');
  const told = useUses(uses);
  const handle = useKeptFocus(at);
  const { row, dragged, over } = useRowDrag({ id, at, handle, onMove });

  function byArrow(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(id, at + step);
  }

  return (
    <li ref={row} className={classes.value} data-dragged={dragged || undefined} data-over={over || undefined}>
      <button
        ref={handle}
        type="button"
        className={classes.handle}
        aria-label={t('move.handle', { label, at: at + 1, of })}
        title={t('move.hint')}
        onKeyDown={byArrow}
      >
        <IconGripVertical size={16} aria-hidden="true" />
      </button>
      <span className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span className={classes.code}>{code}</span>
      </span>
      <span className={classes.uses}>{told}</span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('menuOf', { label })}>
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onRename}>{t('rename.open')}</Menu.Item>
          <Menu.Item disabled={at === 0} onClick={() => onMove(id, at - 1)}>
            {t('move.up')}
          </Menu.Item>
          <Menu.Item disabled={at === of - 1} onClick={() => onMove(id, at + 1)}>
            {t('move.down')}
          </Menu.Item>
          {mayRetire && <Menu.Item onClick={onRetire}>{t('retire.open')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** A row that moves in the page loses the focus: its handle takes it back, for the next arrow. */
function useKeptFocus(at: number) {
  const handle = useRef<HTMLButtonElement>(null);
  const focused = useRef(false);
  useEffect(() => {
    const { current } = handle;
    if (current === null) return;
    const note = (event: FocusEvent) => {
      focused.current = event.type === 'focus' || (event.relatedTarget === null && document.hasFocus());
    };
    current.addEventListener('focus', note);
    current.addEventListener('blur', note);
    return () => {
      current.removeEventListener('focus', note);
      current.removeEventListener('blur', note);
    };
  }, []);
  useEffect(() => {
    if (focused.current) handle.current?.focus();
  }, [at]);
  return handle;
}
