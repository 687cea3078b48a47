import { Modal as Dialog } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import { useFocusBack } from './useFocusBack';

/** A dialog that gives the focus back however it closes. */
export function Modal(props: ModalProps) {
  useFocusBack(props.opened);
  return <Dialog {...props} returnFocus={false} />;
}
