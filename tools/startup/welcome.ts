/** The last words of a start: where to go and how to log in. */
import { z } from 'zod';
import { demoPerson } from '../../contracts/auth';
import type { Role } from '../../domain/principal/roles';

const answer = z.object({ people: z.array(demoPerson) });

const ROLE_LABEL: Record<Role, string> = {
  consultant: 'consultant',
  business_support: 'Business Support',
  support_supervisor: 'superviseur Business Support',
  client_relations: 'Relation Client',
  bu_head: 'responsable de BU',
  hub_director: 'directeur de hub',
  regional_offer_head: 'responsable régional de l’offre',
  development_team: 'équipe cœur de développement',
  development_lead: 'animateur de développement',
  administrator: 'administrateur',
  auditor: 'auditeur',
};

export interface Welcome {
  baseUrl: string;
  demoPassword: string | undefined;
  mails: string | undefined;
  temporalScreens: string | undefined;
  logs: string;
}

/** Prints the addresses and, in demo mode, the people one can log in as. */
export async function welcome({ baseUrl, demoPassword, mails, temporalScreens, logs }: Welcome): Promise<void> {
  const lines = [
    `\n  Jalon est prêt : ${baseUrl}\n`,
    ...(demoPassword === undefined ? [] : await logins(baseUrl, demoPassword)),
    ...(mails === undefined ? [] : [`  Mails envoyés     ${mails}`]),
    ...(temporalScreens === undefined ? [] : [`  Écran de Temporal ${temporalScreens}`]),
    `  Journaux          ${logs}`,
    '\n  Ctrl-C pour tout arrêter.\n',
  ];
  console.log(lines.join('\n'));
}

/** One person for each set of roles: the login page offers them all. */
async function logins(baseUrl: string, password: string): Promise<string[]> {
  const response = await fetch(`${baseUrl}/api/v1/auth/demo-people`);
  const { people } = answer.parse(await response.json());
  const examples = [...new Map(people.map((person) => [person.roles.join(), person])).values()];
  const width = Math.max(...examples.map(({ email }) => email.length));
  const lines = examples.map(
    ({ email, name, roles, businessUnit }) =>
      `    ${email.padEnd(width)}  ${name}, ${roles.map((role) => ROLE_LABEL[role]).join(' et ')}, ${businessUnit}`,
  );
  return [
    `  Mot de passe « ${password} » pour tous les comptes de démonstration, par exemple :`,
    ...lines,
    `    … et ${people.length - examples.length} autres sur la page de connexion.\n`,
  ];
}
