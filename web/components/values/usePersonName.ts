import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../api/people';

/** The name behind an id that a request keeps; nothing for somebody beyond the first page of the directory. */
export function usePersonName(id: string | undefined): string | undefined {
  const { data } = useQuery({ ...peopleQuery(''), enabled: id !== undefined });
  return data?.find((person) => person.id === id)?.name;
}
