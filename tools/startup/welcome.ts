/** The last words of a start: where to go and how to log in. */
import { z } from 'zod';

const answer = z.object({ people: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(z.string()), businessUnit: z.string() })) });

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

async function logins(baseUrl: string, password: string): Promise<string[]> {
  const response = await fetch(`${baseUrl}/api/v1/auth/demo-people`);
  const { people } = answer.parse(await response.json());
  const width = Math.max(...people.map(({ email }) => email.length));
  return [`  Comptes de démonstration, mot de passe « ${password} » :`, ...people.map(({ email, name, roles, businessUnit }) => `    ${email.padEnd(width)}  ${name} (${[...roles, businessUnit].join(', ')})`), ''];
}
