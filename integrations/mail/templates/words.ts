import { writtenIn } from '../../../domain/french/written';

const moment = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** "24 novembre 2026". @param businessDate `YYYY-MM-DD` */
export function dayInWords(businessDate: string): string {
  return writtenIn(day, new Date(`${businessDate}T00:00:00Z`));
}

/** "mardi 24 novembre 2026 à 14:36", in Paris. @param instant ISO, UTC */
export function momentInWords(instant: string): string {
  return writtenIn(moment, new Date(instant));
}

/** "12 480,00 €". @param cents safe integer */
export function eurosInWords(cents: number): string {
  return euros.format(cents / 100);
}

/** The day on which silence closes a request, where it does. @param closesAt ISO, UTC */
export function closedWithout(closesAt: string | null): (readonly [string, string])[] {
  return closesAt === null ? [] : [['Sans réponse, sera close le', momentInWords(closesAt)]];
}

/** Why somebody is asked who is not the one whose task it is; nothing where they are. */
export function inPlaceOf(name: string | null): string[] {
  return name === null ? [] : [`Vous recevez ce mail à la place de ${name}, en son absence.`];
}
