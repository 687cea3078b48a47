import { Link } from '@tanstack/react-router';
import type { HubspotLedgerLine } from '../../../contracts/hubspot';

/** The record where it has a page of its own; its name alone elsewhere. */
export function RecordLink({ object, recordId, name }: Pick<HubspotLedgerLine, 'object' | 'recordId' | 'name'>) {
  if (recordId !== null && object === 'company')
    return (
      <Link to="/comptes/$id" params={{ id: recordId }}>
        {name}
      </Link>
    );
  if (recordId !== null && object === 'deal')
    return (
      <Link to="/opportunites/$id" params={{ id: recordId }}>
        {name}
      </Link>
    );
  return <span>{name}</span>;
}
