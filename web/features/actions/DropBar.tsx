import { IconCalendarDown, IconCheck, IconUserShare } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import type { ActionDesk } from './useActionDesk';
import classes from './Actions.module.css';

const zones = ['finish', 'tomorrow', 'reassign'] as const;
type Zone = (typeof zones)[number];
const icons: Readonly<Record<Zone, Icon>> = { finish: IconCheck, tomorrow: IconCalendarDown, reassign: IconUserShare };

/** "Faites glisser une action sur cette zone pour accéder à des fonctions supplémentaires" (requirement 208). */
export function DropBar({ desk }: { desk: ActionDesk }) {
  const { t } = useTranslation('actions');
  const dragging = useDragging();
  const drop: Readonly<Record<Zone, (action: InteractionView) => void>> = {
    finish: desk.finish,
    tomorrow: desk.toTomorrow,
    reassign: desk.reassign,
  };
  return (
    <div className={classes.dropBar} data-dragging={dragging || undefined} aria-hidden="true">
      {dragging ? (
        zones.map((zone) => <DropZone key={zone} zone={zone} onDrop={drop[zone]} />)
      ) : (
        <span>{t('drop.hint')}</span>
      )}
    </div>
  );
}

function useDragging(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => 'action' in source.data,
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
    [],
  );
  return dragging;
}

function DropZone({ zone, onDrop }: { zone: Zone; onDrop: (action: InteractionView) => void }) {
  const { t } = useTranslation('actions');
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onDrop);
  const [over, setOver] = useState(false);
  const Sign = icons[zone];
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    if (element.current === null) return;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => 'action' in source.data,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => latest.current(source.data['action'] as InteractionView),
    });
  }, []);
  return (
    <div ref={element} className={classes.dropZone} data-over={over || undefined} data-zone={zone}>
      <Sign size={18} stroke={1.6} />
      {t(`drop.${zone}`)}
    </div>
  );
}
