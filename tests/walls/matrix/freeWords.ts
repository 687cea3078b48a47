import type { z } from 'zod';
import { textPaths, type Path } from './walk';

/** Texts to the contract that a rule reads as an entry of a list, a number of a register, or a record. */
const notWords = [
  'identifier',
  'legalForm',
  'apeCode',
  'postcode',
  'civility',
  'hierarchyLevel',
  'phone',
  'sourceType',
  'serviceType',
  'salesDynamic',
  'segment',
  'prioritySector',
  'lossReason',
  'reasonCode',
  'reasonCodes',
  'letterDocumentId',
  'engagementManagerId',
  'deliveryLeadId',
  'paymentMethod',
];

/** Where anybody may write whatever they like, and no rule refuses it for what it says. */
export const freeWordPaths = (schema: z.ZodType | undefined): Path[] =>
  textPaths(schema).filter((path) => !path.some((name) => notWords.includes(name)));
