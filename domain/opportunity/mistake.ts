/** The reason of a loss that is none: the opportunity was entered, or brought in by a file, by mistake. */
export const ENTERED_BY_MISTAKE = 'SAISIE_ERREUR';
