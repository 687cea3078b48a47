import type { MailContent } from '../port';
import { layOut } from './layout';

export interface MissionConfigured {
  firstName: string;
  missionNumber: string;
  accountName: string;
  requestNumber: string;
  url: string;
}

/** To the initiator of the request, once the mission is in `REA` (Requirements 294 and 295). */
export function missionConfigured({
  firstName,
  missionNumber,
  accountName,
  requestNumber,
  url,
}: MissionConfigured): MailContent {
  return layOut({
    subject: `Mission paramétrée : ${missionNumber} (${requestNumber})`,
    firstName,
    paragraphs: [
      'La mission que vous avez demandée est paramétrée : la proposition est devenue une commande, le tableau de facturation est créé et les temps peuvent être saisis.',
    ],
    facts: [
      ['Mission', missionNumber],
      ['Client', accountName],
      ['Demande', requestNumber],
    ],
    action: { label: 'Ouvrir la demande', url },
  });
}
