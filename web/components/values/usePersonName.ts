import { useQuery } from '@tanstack/react-query';
import { personQuery } from '../../api/people';

/** The name behind an id that an address or a record keeps; undefined until it is known, and for nobody who works here. */
export function usePersonName(id: string | undefined): string | undefined {
  const { data } = useQuery({ ...personQuery(id ?? ''), enabled: id !== undefined });
  return data?.name;
}
