import {
  IconCalendarEvent,
  IconCalendarPlus,
  IconCheckbox,
  IconFileText,
  IconMail,
  IconNote,
  IconPhone,
  IconPresentation,
  IconVideo,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { InteractionKind } from '../../../domain/interaction/kinds';

const icons: Readonly<Record<InteractionKind, Icon>> = {
  meeting: IconCalendarEvent,
  video: IconVideo,
  demo: IconPresentation,
  call: IconPhone,
  email: IconMail,
  appointment: IconCalendarPlus,
  proposal: IconFileText,
  task: IconCheckbox,
  note: IconNote,
};

/** Beside the words that say the same. */
export function KindIcon({ kind }: { kind: InteractionKind }) {
  const Sign = icons[kind];
  return <Sign size={16} stroke={1.6} aria-hidden="true" />;
}
