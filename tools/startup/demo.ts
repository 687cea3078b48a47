/** What a demo needs around the application: data, a company register and a mailbox, all on this machine. */
import { randomBytes } from 'node:crypto';
import { companiesThatMoved } from '../../integrations/register/simulator/catalogue';
import { startRegisterSimulator } from '../../integrations/register/simulator/start';
import { startHubSpotSimulator } from '../../integrations/hubspot/simulator/start';
import { HUBSPOT_EVENTS_PATH } from '../../integrations/hubspot/wire';
import { startLoopSimulator } from '../../integrations/loop/simulator';
import { startPlatformSimulator } from '../../integrations/client-platform/simulator';
import { startVaultSimulator } from '../../integrations/vault/simulator';
import type { StartVariables } from '../../platform/config';
import type { Closer } from '../../platform/shutdown';
import { playMarketing } from '../demo/marketing';
import { mainCompany } from '../demo/reference/organisation-data';
import { startMailViewer } from '../mail-viewer/server';
import type { DataFolder } from './data-folder';

export interface DemoSurroundings {
  registerUrl: string;
  smtpUrl: string;
  /** The systems that hear of contacts. */
  platformUrl: string;
  vaultUrl: string;
  loopUrl: string;
  /** As the API and the worker read it from their environment. */
  hubspot: Readonly<Record<string, string>>;
  /** Address of the mail viewer's page; undefined when SMTP_URL sends mails elsewhere. */
  mails: string | undefined;
}

/** The address that the environment gives, or that of a simulator which is started. */
async function addressOf(
  given: string | undefined,
  name: string,
  simulate: () => Promise<{ url: string; close: () => Promise<void> }>,
  onStarted: (closer: Closer) => void,
): Promise<string> {
  if (given !== undefined) return given;
  const { url, close } = await simulate();
  onStarted({ name, close });
  return url;
}

/** Synchronised with the firm of the demo, and not with the other company beside it. */
async function simulatedHubSpot(
  { PUBLIC_URL, HOST, PORT }: StartVariables,
  folder: DataFolder,
  onStarted: (closer: Closer) => void,
): Promise<Readonly<Record<string, string>>> {
  const [token, secret] = [randomBytes(24).toString('base64url'), randomBytes(24).toString('base64url')];
  const appId = '4007';
  const here = `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`;
  // The API signs with the address that it is known by, with or without one of its own.
  const known = (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '');
  const hubspot = await startHubSpotSimulator({
    token,
    appId,
    file: folder.inside('hubspot', 'simulated.json'),
    webhook: { url: known + HUBSPOT_EVENTS_PATH, reachedAt: here + HUBSPOT_EVENTS_PATH, secret },
  });
  const stopping = new AbortController();
  const playing = playMarketing(hubspot, stopping.signal).catch((error: unknown) => console.error(error));
  onStarted({
    name: 'simulateur de HubSpot',
    close: async () => {
      stopping.abort();
      await playing;
      await hubspot.close();
    },
  });
  return {
    HUBSPOT_URL: hubspot.url,
    HUBSPOT_TOKEN: token,
    HUBSPOT_SECRET: secret,
    HUBSPOT_APP_ID: appId,
    HUBSPOT_COMPANY: mainCompany.code,
  };
}

/** Starts simulators of the register, the client platform, the vault, Loop and HubSpot, and the mail viewer, unless the environment names others. */
export async function startSurroundings(
  variables: StartVariables,
  folder: DataFolder,
  onStarted: (closer: Closer) => void,
): Promise<DemoSurroundings> {
  const registerUrl = await addressOf(
    variables.REGISTER_URL,
    'simulateur du registre',
    () => startRegisterSimulator({ companies: companiesThatMoved }),
    onStarted,
  );
  const platformUrl = await addressOf(
    variables.PLATFORM_URL,
    'simulateur de la plateforme',
    startPlatformSimulator,
    onStarted,
  );
  const vaultUrl = await addressOf(variables.VAULT_URL, 'simulateur du coffre-fort', startVaultSimulator, onStarted);
  const loopUrl = await addressOf(variables.LOOP_URL, 'simulateur de Loop', startLoopSimulator, onStarted);
  const hubspot = variables.HUBSPOT_TOKEN === undefined ? await simulatedHubSpot(variables, folder, onStarted) : {};
  const viewer =
    variables.SMTP_URL === undefined ? await startMailViewer({ folder: folder.inside('mails') }) : undefined;
  if (viewer) onStarted({ name: 'boîte aux lettres', close: viewer.close });
  return {
    registerUrl,
    platformUrl,
    vaultUrl,
    loopUrl,
    hubspot,
    smtpUrl: viewer?.smtpUrl ?? variables.SMTP_URL ?? '',
    mails: viewer?.url,
  };
}
