/** What marketing does in the simulated HubSpot of a demo once it knows the firm's clients: values that come over by themselves, and some that somebody has to decide. */
import { setTimeout as pause } from 'node:timers/promises';
import type { HubSpotSimulator } from '../../integrations/hubspot/simulator/start';
import { kinds, type Kept } from '../../integrations/hubspot/simulator/store';

const lookEveryMs = 2000;
/** Nothing more came for so many looks: the firm has told all. */
const QUIET_LOOKS = 3;

/** Once in the life of a demo; settles when it has, or when it is told to stop. */
export async function playMarketing(hubspot: HubSpotSimulator, signal: AbortSignal): Promise<void> {
  if (kinds.some((kind) => hubspot.all(kind).some(writtenThere))) return;
  if (await everythingTold(hubspot, signal)) write(hubspot);
}

const writtenThere = ({ history }: Kept): boolean =>
  Object.values(history).some((values) => values.some(({ sourceType }) => sourceType === 'CRM_UI'));

async function everythingTold(hubspot: HubSpotSimulator, signal: AbortSignal): Promise<boolean> {
  let before = 0;
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    await pause(lookEveryMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return false;
    const known = kinds.reduce((sum, kind) => sum + hubspot.all(kind).length, 0);
    quiet = known > 0 && known === before ? quiet + 1 : 0;
    before = known;
  }
  return true;
}

const numbered = ({ properties }: Kept) => properties['jalon_number'] ?? '';

function write({ people, all }: HubSpotSimulator): void {
  const companies = all('companies').toSorted((a, b) => numbered(a).localeCompare(numbered(b)));
  const [called, met, renamed] = companies;
  const promoted = all('contacts').find(({ properties }) => properties['jobtitle']);
  const hurried = all('deals').find(({ properties }) => properties['dealstage'] === 'jalon_identification');
  if (called) people.change('companies', called.id, { phone: '02 23 40 11 58' });
  if (met) {
    people.change('companies', met.id, { jalon_source: 'Salon de l’entreprise de Rennes' });
    people.create(
      'notes',
      {
        hs_note_body: 'Passage sur le stand\nDemande un rappel après la clôture, au sujet de la paie.',
        hs_timestamp: new Date().toISOString(),
      },
      [['companies', met.id]],
    );
  }
  if (promoted) people.change('contacts', promoted.id, { jobtitle: 'Direction administrative et financière' });
  // These three no rule decides.
  if (renamed) people.change('companies', renamed.id, { name: `${renamed.properties['name'] ?? ''} Ouest` });
  if (hurried) people.change('deals', hurried.id, { dealstage: 'jalon_proposition' });
  people.create('contacts', { firstname: 'Solène', lastname: 'Kerambrun', email: 'solene.kerambrun@exemple.fr' });
}
