/** Every request template of the product. Adding one starts here: see docs/adding-a-template.md. */
import type { RequestKind } from '../cases/kinds';
import { acceptanceTemplate } from './acceptance';
import { additionalSiteTemplate } from './additionalSite';
import { billingChangeTemplate } from './billingChange';
import { clientChangeTemplate } from './clientChange';
import { clientExitTemplate } from './clientExit';
import { clientGroupTemplate } from './clientGroup';
import { creditNoteTemplate } from './creditNote';
import { lossArchivalTemplate } from './lossArchival';
import { missionChangeTemplate } from './missionChange';
import { missionSetupTemplate } from './missionSetup';
import { onboardingTemplate } from './onboarding';
import { otherRequestTemplate } from './otherRequest';
import { sepaMandateTemplate } from './sepaMandate';
import { stageReturnTemplate } from './stageReturn';
import type { RequestTemplate } from './template';

export const templates: Readonly<Record<RequestKind, RequestTemplate>> = {
  acceptance: acceptanceTemplate,
  onboarding: onboardingTemplate,
  missionSetup: missionSetupTemplate,
  creditNote: creditNoteTemplate,
  billingChange: billingChangeTemplate,
  sepaMandate: sepaMandateTemplate,
  missionChange: missionChangeTemplate,
  clientChange: clientChangeTemplate,
  additionalSite: additionalSiteTemplate,
  clientExit: clientExitTemplate,
  clientGroup: clientGroupTemplate,
  otherRequest: otherRequestTemplate,
  lossArchival: lossArchivalTemplate,
  stageReturn: stageReturnTemplate,
};
