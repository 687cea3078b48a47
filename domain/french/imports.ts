/** Why an opportunity that a file opened is lost, for whoever reads it later. */
export const importTakenBack = (fileName: string): string => `Import « ${fileName} » annulé`;
