import type { Knex } from 'knex';
import { stableId } from '../stable-id';

const resources = [
  {
    title: 'Intranet : le coin du CRM',
    words: 'Rediffusions des formations, actualités, questions fréquentes.',
    address: 'https://intranet.vaubrune.example/crm',
  },
  {
    title: 'Book des offres',
    words: 'Ce que le cabinet propose, offre par offre, avec les références à montrer.',
    address: 'https://intranet.vaubrune.example/offres',
  },
  {
    title: 'Catalogue des produits',
    words: 'Produits, prix de l’exercice et comptes de vente.',
    address: 'https://intranet.vaubrune.example/produits',
  },
  {
    title: 'Comptes annuels : avant de soumettre',
    words:
      'Gardez une ligne par activité ; la supervision suit la tenue.\nLes micro-temps vont sur les lignes prévues, jamais sur la régie.\nVérifiez la date de clôture : la fin de production en dépend.',
    address: 'https://intranet.vaubrune.example/livre-blanc-esc',
    offerId: stableId('offer', 'EC_CPTA'),
  },
];

/** What the invented firm gives its people to work with. */
export async function loadResources(knex: Knex, company_id: string): Promise<void> {
  await knex('firm_resources').insert({
    company_id,
    motto: 'Éclairer, Entreprendre, Réussir',
    resources: JSON.stringify(resources),
  });
}
