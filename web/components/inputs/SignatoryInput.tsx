import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { contactsQuery } from '../../api/contacts';

interface SignatoryInputProps {
  accountId: string;
  label: ReactNode;
  value: string;
  onChange: (name: string) => void;
  description?: ReactNode;
  error?: ReactNode;
}

/** Who signed for the client: the contacts of the account are proposed, those who may sign first; another name may be typed. */
export function SignatoryInput({ accountId, ...input }: SignatoryInputProps) {
  const { data: contacts = [] } = useQuery(contactsQuery(accountId));
  const maySign = (may: boolean) =>
    contacts
      .filter(({ types }) => types.includes('signatory') === may)
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  return (
    <Autocomplete {...input} required maxLength={200} data={[...new Set([...maySign(true), ...maySign(false)])]} />
  );
}
