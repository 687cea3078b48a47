/** The part of « Recherche d'entreprises » that Jalon reads. Unknown fields are ignored: the API adds some every month. */
import { z } from 'zod';

const text = z.string().nullish();
const state = z.enum(['A', 'C', 'F']).nullish();

const site = z.object({
  siret: z.string().regex(/^\d{14}$/),
  est_siege: z.boolean().nullish(),
  etat_administratif: state,
  statut_diffusion_etablissement: text,
  adresse: text,
  complement_adresse: text,
  code_postal: text,
  libelle_commune: text,
  nom_commercial: text,
  liste_enseignes: z.array(z.string().nullable()).nullish(),
});

const company = z.object({
  siren: z.string().regex(/^\d{9}$/),
  nom_complet: text,
  nom_raison_sociale: text,
  nature_juridique: text,
  activite_principale: text,
  etat_administratif: state,
  date_creation: text,
  date_fermeture: text,
  statut_diffusion: text,
  siege: site,
  matching_etablissements: z.array(site).nullish(),
  tva: z.array(z.string()).nullish(),
});

export const searchAnswer = z.object({ results: z.array(company) });

export type WireSite = z.infer<typeof site>;
export type WireCompany = z.infer<typeof company>;
