/** A request's parts through the operation's own schemas; what is unknown is refused, never ignored. */
import { z } from 'zod';
import type { Operation } from '../../contracts/operation';
import { InvalidInput, type FieldProblem } from '../problems/invalidInput';
import { refuseHostile } from './hostile';

const nothing = z.strictObject({});
type Issue = z.core.$ZodIssue;

export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** @throws InvalidInput with every field that is wrong, all at once */
export function validate(operation: Operation, raw: Input): Input {
  const schemas = {
    params: operation.params ?? nothing,
    query: operation.query ?? nothing,
    body: operation.body ?? nothing,
  };
  const problems: FieldProblem[] = [];
  const part = (name: keyof Input): unknown => {
    // Express and querystring make objects without a prototype, or with one of their own.
    const given = name === 'body' ? raw.body : { ...(raw[name] as object) };
    refuseHostile(given);
    const result = schemas[name].safeParse(given);
    if (result.success) return result.data;
    problems.push(...result.error.issues.flatMap(fieldProblems));
    return undefined;
  };
  const input = { params: part('params'), query: part('query'), body: part('body') };
  if (problems.length > 0) throw new InvalidInput(problems);
  return input;
}

function fieldProblems(issue: Issue): FieldProblem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: `Champ inconnu : ${key}.` }));
  return [{ path: path.join('.'), message: messageOf(issue) }];
}

const formats: Readonly<Record<string, string>> = {
  email: 'Écrivez une adresse e-mail, par exemple prenom.nom@exemple.fr.',
  uuid: 'Cet identifiant n’a pas la forme attendue.',
  date: 'Écrivez une date au format AAAA-MM-JJ.',
  datetime: 'Écrivez un instant au format AAAA-MM-JJTHH:MM:SSZ.',
};

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Ce champ est obligatoire ou n’a pas le bon type.'
        : 'Cette valeur n’a pas le bon type.';
    case 'too_small':
      return issue.origin === 'string'
        ? 'Ce champ ne peut pas rester vide.'
        : `La plus petite valeur acceptée est ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Raccourcissez ce texte : ${issue.maximum} caractères au plus.`
        : `La plus grande valeur acceptée est ${issue.maximum}.`;
    case 'invalid_value':
      return `Choisissez une des valeurs : ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return formats[issue.format] ?? 'Cette valeur n’a pas la forme attendue.';
    default:
      return 'Cette valeur est refusée.';
  }
}
