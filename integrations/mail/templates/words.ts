const moment = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** "mardi 24 novembre 2026 à 14:36", in Paris. @param instant ISO, UTC */
export function momentInWords(instant: string): string {
  return moment.format(new Date(instant));
}

/** "12 480,00 €". @param cents safe integer */
export function eurosInWords(cents: number): string {
  return euros.format(cents / 100);
}
