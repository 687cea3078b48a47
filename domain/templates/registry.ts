/** Every request template of the product. Adding one starts here: see docs/adding-a-template.md. */
import type { RequestKind } from '../cases/kinds';
import { acceptanceTemplate } from './acceptance';
import { billingChangeTemplate } from './billingChange';
import { creditNoteTemplate } from './creditNote';
import { lossArchivalTemplate } from './lossArchival';
import { missionSetupTemplate } from './missionSetup';
import { otherRequestTemplate } from './otherRequest';
import { sepaMandateTemplate } from './sepaMandate';
import type { RequestTemplate } from './template';

export const templates: Readonly<Record<RequestKind, RequestTemplate>> = {
  acceptance: acceptanceTemplate,
  missionSetup: missionSetupTemplate,
  creditNote: creditNoteTemplate,
  billingChange: billingChangeTemplate,
  sepaMandate: sepaMandateTemplate,
  otherRequest: otherRequestTemplate,
  lossArchival: lossArchivalTemplate,
};
