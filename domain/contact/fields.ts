/** Who somebody is: the same at all their accounts (requirement 69). */
export const personFields = ['civility', 'firstName', 'lastName', 'email', 'phone', 'platformConnected'] as const;
/** What somebody does at one account, which says it of its own. */
export const placeFields = ['title', 'department', 'hierarchyLevel', 'types'] as const;

type PlaceField = (typeof placeFields)[number];

export const isOfPlace = (field: string): field is PlaceField => placeFields.some((place) => place === field);

/** What every account of a contact hears of a change, wherever it was made. */
export const toldEverywhere = (fields: readonly string[]): string[] =>
  fields.filter((field) => personFields.some((person) => person === field));
