/** What a demo needs around the application: data, a company register and a mailbox, all on this machine. */
import { startRegisterSimulator } from '../../integrations/register/simulator/start';
import type { StartVariables } from '../../platform/config';
import type { Closer } from '../../platform/shutdown';
import { startMailViewer } from '../mail-viewer/server';
import type { DataFolder } from './data-folder';

export interface DemoSurroundings {
  registerUrl: string;
  smtpUrl: string;
  /** Address of the mail viewer's page; undefined when SMTP_URL sends mails elsewhere. */
  mails: string | undefined;
}

/** Starts the register's simulator and the mail viewer, unless the environment names others. */
export async function startSurroundings(variables: StartVariables, folder: DataFolder, onStarted: (closer: Closer) => void): Promise<DemoSurroundings> {
  const register = variables.REGISTER_URL === undefined ? await startRegisterSimulator() : undefined;
  if (register) onStarted({ name: 'simulateur du registre', close: register.close });
  const viewer = variables.SMTP_URL === undefined ? await startMailViewer({ folder: folder.inside('mails') }) : undefined;
  if (viewer) onStarted({ name: 'boîte aux lettres', close: viewer.close });
  return {
    registerUrl: register?.url ?? variables.REGISTER_URL ?? '',
    smtpUrl: viewer?.smtpUrl ?? variables.SMTP_URL ?? '',
    mails: viewer?.url,
  };
}
