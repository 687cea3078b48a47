import {
  auditActionNames,
  auditAuthorNames,
  auditObjectNames,
  auditOutcomeNames,
} from '../../domain/french/auditNames';
import { accountFormNames, contactFormNames, opportunityFieldNames } from '../../domain/french/fieldNames';
import { hubspotObjectNames } from '../../domain/french/hubspot';
import {
  accountKindNames,
  caseKindNames,
  checklistLineNames,
  contactTypeNames,
  holderNames,
  interactionKindNames,
  missionStateNames,
  proposalStateNames,
  requestStatusNames,
  roleNames,
  stageNames,
  taskNames,
  templateNames,
} from '../../domain/french/names';
import { nodeNames, outcomeNames } from '../../domain/french/processNames';
import absences from './fr/absences.json';
import actions from './fr/actions.json';
import accounts from './fr/accounts.json';
import audit from './fr/audit.json';
import cases from './fr/cases.json';
import common from './fr/common.json';
import desk from './fr/desk.json';
import guide from './fr/guide.json';
import hubspot from './fr/hubspot.json';
import imports from './fr/imports.json';
import incidents from './fr/incidents.json';
import letterhead from './fr/letterhead.json';
import lists from './fr/lists.json';
import login from './fr/login.json';
import macros from './fr/macros.json';
import mailAnswer from './fr/mailAnswer.json';
import notifications from './fr/notifications.json';
import opportunities from './fr/opportunities.json';
import reports from './fr/reports.json';
import requests from './fr/requests.json';
import review from './fr/review.json';
import said from './fr/said.json';
import sales from './fr/sales.json';
import shell from './fr/shell.json';
import steering from './fr/steering.json';
import tasks from './fr/tasks.json';
import today from './fr/today.json';
import tracking from './fr/tracking.json';

/** One namespace per feature; `common` holds what more than one feature says, `said` what the server says by key. Names that files say too are in `domain/french`. */
export const fr = {
  accounts: {
    ...accounts,
    kind: accountKindNames,
    field: accountFormNames,
    contact: { ...accounts.contact, field: contactFormNames, type: contactTypeNames },
  },
  absences,
  actions: { ...actions, kind: interactionKindNames },
  audit: {
    ...audit,
    action: auditActionNames,
    object: auditObjectNames,
    author: auditAuthorNames,
    outcome: auditOutcomeNames,
  },
  cases: { ...cases, kind: caseKindNames, todo: taskNames, node: nodeNames, outcome: outcomeNames },
  common: { ...common, holder: { ...common.holder, short: holderNames } },
  desk,
  guide,
  hubspot: { ...hubspot, object: hubspotObjectNames },
  imports,
  incidents,
  letterhead,
  lists,
  login,
  macros,
  mailAnswer,
  notifications,
  opportunities,
  reports,
  requests,
  review,
  said: {
    ...said,
    field: { ...said.field, opportunity: opportunityFieldNames, checklist: checklistLineNames },
    stage: stageNames,
    missionState: missionStateNames,
    proposalState: proposalStateNames,
    template: templateNames,
    requestStatus: requestStatusNames,
  },
  sales,
  shell: { ...shell, role: roleNames },
  steering,
  tasks,
  today,
  tracking,
};
