/** Where a process can be made to die, in the order in which a decision passes them. */
export const crashPoints = [
  'api_mid_file',
  'api_after_file',
  'api_after_commit_of_file',
  'api_before_commit',
  'api_after_commit',
  'api_before_news',
  'api_after_news',
  'api_after_answer_kept',
  'api_before_reply',
  'worker_before_step_commit',
  'worker_after_step_commit',
  'worker_after_command_commit',
  'worker_before_mail',
  'worker_after_mail',
  'worker_after_mail_marked',
  'hubspot_after_told',
  'hubspot_before_heard_commit',
  'hubspot_after_heard_commit',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** Defects that can be planted: see `planted.ts`. */
export const plantedBugs = [
  'keyIgnored',
  'effectWithoutKey',
  'newsDropped',
  'wallDown',
  'rowBeforeBlob',
  'documentDiskFull',
  'clockAhead',
  'vaultHolderUnseen',
  'anybodyInTheGroup',
  'pollerDies',
] as const;
export type PlantedBug = (typeof plantedBugs)[number];
