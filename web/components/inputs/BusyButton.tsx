import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';

type RootProps = ComponentPropsWithRef<'button'> & { 'data-loading'?: boolean };

const nothing = (event: MouseEvent) => event.preventDefault();

function Root({ disabled, onClick, ...props }: RootProps) {
  const busy = props['data-loading'] === true;
  return (
    <button
      {...props}
      disabled={busy ? undefined : disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? nothing : onClick}
    />
  );
}

/**
 * A button that keeps the focus while it is at work (`loading`): a disabled one would lose it to the page, and the keyboard would begin
 * anew. Meanwhile it does nothing, neither by a click nor as what sends its form.
 */
export function BusyButton(props: ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>) {
  return <Button {...props} renderRoot={(root) => <Root {...root} />} />;
}
