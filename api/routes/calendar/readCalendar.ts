import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import { feedEvents, feedOwner } from '../../../db/calendar/feed';
import { loadPerson } from '../../../db/principals';
import { readWithinWall } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { calendarText } from '../../../domain/interaction/calendar';
import { bindPublic } from '../../routing/bind';

/**
 * Read by calendar programs, which have no session: the secret stands for its person, behind the same wall, and for
 * nobody once they are disabled or closed it. It is in the query, which the log leaves out.
 */
export const readCalendar = bindPublic(operations.readCalendar, async ({ query: { secret }, deps }) => {
  const owner = await feedOwner(deps.pool, secret);
  const person = owner === null ? null : await loadPerson(deps.pool, owner, 'main');
  if (!person) throw new DomainError(refuse('not_found'));
  const urlOf = (id: string) => new URL(`/actions?action=${id}`, deps.config.publicUrl).href;
  const events = await readWithinWall(deps.pool, person, (trx) => feedEvents(trx, person.userId, deps.clock(), urlOf));
  const content = Buffer.from(calendarText(`Jalon · ${person.name}`, events));
  return {
    file: {
      name: 'jalon.ics',
      mediaType: 'text/calendar; charset=utf-8',
      sizeBytes: content.byteLength,
      content: Readable.from([content]),
    },
  };
});
