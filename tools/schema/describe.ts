/** The schema of a database as readable SQL, from the catalogue alone: the same schema gives the same text, whoever owns it. */
import type { Client } from 'pg';
import { questions, type Part } from './questions';

/** @param client connected as the owner of the schema */
export async function describeSchema(client: Client): Promise<string> {
  // Catalogue functions leave the schema's name out of what is on the search path.
  await client.query('SET search_path = public');
  const parts: string[] = [];
  for (const [title, question] of Object.entries(questions)) {
    const { rows } = await client.query<Part>(question);
    parts.push(`-- ${title}\n\n${rows.map(({ said }) => said).join('\n')}`);
  }
  return `${header}\n\n${parts.join('\n\n')}\n`;
}

const header = `-- What the migrations make. Written by \`npm run schema:dump\`; a test fails when it differs.`;
