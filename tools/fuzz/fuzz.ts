/** Asks the running API whatever its OpenAPI document allows and forbids, and holds every answer to that document. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { allOperations } from '../../contracts';

const run = promisify(execFile);
const MOST_OUTPUT = 256 * 1024 * 1024;

export interface FuzzOptions {
  baseUrl: string;
  /** Of people with a session, who call in turn. */
  cookies: readonly string[];
  /** Records that exist: half of the ids sent are taken from them. */
  ids: readonly string[];
  cases: number;
  seed: number;
  /** Also each value that the document names as an edge, on every operation in turn: some ten thousand cases on top. */
  edges?: boolean;
  /** Where schemathesis lies. */
  schemathesis: string;
}

export interface FuzzReport {
  seed: number;
  /** Sent and judged. */
  cases: number;
  operations: number;
  seconds: number;
  /** What was answered against the document: what, how often, on which operations. */
  failures: string[];
  /** The requests that show them, where there are any. */
  details: string;
}

interface Verdict {
  complete: boolean;
  operations: { tested: number } | null;
  test_cases: { generated: number };
  failures: { title: string; count: number; operations: string[] }[];
  errors: { title: string; count: number }[];
}

/** `logout` would end the session of all that follow; a stream of events never ends. */
const LEFT_OUT = ['logout', 'listenToEvents'];

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
];

/** What the checks ask beyond what they are made for. */
const CONFIG = path.join(__dirname, 'schemathesis.toml');

export async function fuzz({
  baseUrl,
  cookies,
  ids,
  cases,
  seed,
  edges = false,
  schemathesis,
}: FuzzOptions): Promise<FuzzReport> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'jalon-fuzz-'));
  const [firmFile, reportFile] = [path.join(scratch, 'firm.json'), path.join(scratch, 'report.json')];
  writeFileSync(firmFile, JSON.stringify({ ids, cookies }));
  const operations = allOperations.length - LEFT_OUT.length;
  const began = Date.now();
  const options = [
    '--phases',
    edges ? 'coverage,fuzzing' : 'fuzzing',
    '--checks',
    CHECKS.join(','),
    '--max-examples',
    String(Math.ceil(cases / operations)),
    '--seed',
    String(seed),
    '--continue-on-failure',
    '--no-shrink',
    '--generation-database',
    'none',
    '--suppress-health-check',
    'all',
    '--warnings',
    'off',
    '--no-color',
    ...LEFT_OUT.flatMap((id) => ['--exclude-operation-id', id]),
    '--report',
    'json',
    '--report-json-path',
    reportFile,
  ];
  const env = {
    ...process.env,
    PYTHONPATH: [schemathesis, __dirname].join(path.delimiter),
    SCHEMATHESIS_HOOKS: 'hooks',
    JALON_FUZZ_FIRM: firmFile,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  try {
    // It exits 1 when it found something: what counts is its report.
    const { stdout, stderr } = await ended(
      run(
        'python3',
        ['-m', 'schemathesis.cli', '--config-file', CONFIG, 'run', `${baseUrl}/api/openapi.json`, ...options],
        { env, cwd: scratch, maxBuffer: MOST_OUTPUT },
      ),
    );
    if (!existsSync(reportFile)) throw new Error(`schemathesis left no report:\n${stdout}\n${stderr}`);
    const verdict = JSON.parse(readFileSync(reportFile, 'utf8')) as Verdict;
    return {
      seed,
      cases: verdict.test_cases.generated,
      operations: verdict.operations?.tested ?? 0,
      seconds: Math.round((Date.now() - began) / 1000),
      ...failuresOf(verdict, stdout),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Output {
  stdout: string;
  stderr: string;
}

/** What a program said, whatever its exit code. @throws when it could not be started */
async function ended(program: Promise<Output>): Promise<Output> {
  try {
    return await program;
  } catch (error) {
    // Not asked for its class: an error of Node itself is none of the class that a test's own realm knows.
    if (isOutput(error)) return error;
    throw error;
  }
}

const isOutput = (error: unknown): error is Output =>
  typeof error === 'object' && error !== null && 'stdout' in error && 'stderr' in error;

function failuresOf({ complete, failures, errors }: Verdict, output: string): Pick<FuzzReport, 'failures' | 'details'> {
  const named = [
    ...failures.map(({ title, count, operations }) => `${title} (${count}): ${operations.join(', ')}`),
    ...errors.map(({ title, count }) => `${title} (${count})`),
    ...(complete ? [] : ['it did not come to its end']),
  ];
  return {
    failures: named,
    details: named.length === 0 ? '' : output.slice(Math.max(0, output.search(/=+ (ERRORS|FAILURES) =+/))),
  };
}
