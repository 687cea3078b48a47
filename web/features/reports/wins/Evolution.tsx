import { emptyName } from '../../../../domain/french/names';

const percent = new Intl.NumberFormat('fr-FR', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** "+12,5 %", or "(Vide)" where there is nothing to compare with. */
export function Evolution({ perMille }: { perMille: number | null }) {
  return <>{perMille === null ? emptyName : percent.format(perMille / 1000)}</>;
}
