/**
 * Builds and tests the front end for Maven, and does no work twice.
 *
 *   node frontend/bouw.mjs          install when the lock file changed, build when a source changed
 *   node frontend/bouw.mjs --test   install when needed; unit tests, type check, lint of BPMN and DMN models
 *
 * Silent but for one line, unless a step fails: then its whole output follows and the exit code is not zero.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = 20;
const FRONTEND = dirname(fileURLToPath(import.meta.url));
const PROJECT = dirname(FRONTEND);
const OUTPUT = join(PROJECT, 'target', 'classes', 'static', 'app');
const INSTALL_STAMP = join(FRONTEND, 'node_modules', '.meldroute-lock');
const BUILD_STAMP = join(PROJECT, 'target', 'frontend-build.json');
const BUILD_INPUTS = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'bouw.mjs',
];

class StepFailed extends Error {}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

function slashed(from, file) {
  return relative(from, file).split(sep).join('/');
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files) {
    digest.update(slashed(FRONTEND, file)).update('\0');
    digest.update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

function run(what, command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: FRONTEND,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...options,
  });
  if (result.error || result.status !== 0) {
    process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    throw new StepFailed(`${what} failed${result.error ? `: ${result.error.message}` : ''}`);
  }
}

/** Runs a tool by its script rather than by the wrapper in .bin, which is a .cmd file on Windows. */
function runTool(what, script, ...args) {
  run(what, process.execPath, [join(FRONTEND, 'node_modules', script), ...args]);
}

function install() {
  const wanted = hash([join(FRONTEND, 'package-lock.json')]);
  const present = existsSync(INSTALL_STAMP) ? readFileSync(INSTALL_STAMP, 'utf8') : '';
  if (wanted === present) return false;
  // npm is a .cmd file on Windows, which Node starts only through a shell.
  const windows = process.platform === 'win32';
  run('npm ci', windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], { shell: windows });
  writeFileSync(INSTALL_STAMP, wanted);
  return true;
}

function lastBuild() {
  try {
    return JSON.parse(readFileSync(BUILD_STAMP, 'utf8'));
  } catch {
    return { inputs: '', outputs: [] };
  }
}

function build() {
  const inputs = hash(
    BUILD_INPUTS.map((name) => join(FRONTEND, name)).flatMap((path) =>
      statSync(path).isDirectory() ? filesIn(path) : [path],
    ),
  );
  const last = lastBuild();
  const complete = last.outputs.length > 0 && last.outputs.every((name) => existsSync(join(OUTPUT, name)));
  if (inputs === last.inputs && complete) return 'up to date';
  const installed = install();
  runTool('vite build', 'vite/bin/vite.js', 'build', '--logLevel', 'warn');
  const outputs = filesIn(OUTPUT).map((file) => slashed(OUTPUT, file));
  mkdirSync(dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, JSON.stringify({ inputs, outputs }, null, 2));
  return `${installed ? 'installed and built' : 'built'}: ${outputs.join(', ')}`;
}

function models(folder, extension) {
  return filesIn(join(PROJECT, folder))
    .filter((file) => file.endsWith(extension))
    .map((file) => slashed(FRONTEND, file));
}

function test() {
  install();
  runTool('tsc', 'typescript/bin/tsc', '--noEmit');
  runTool('vitest', 'vitest/vitest.mjs', 'run');
  const processes = models('bpmn', '.bpmn');
  if (processes.length > 0) {
    runTool(
      'bpmnlint',
      'bpmnlint/bin/bpmnlint.js',
      '--config',
      '.bpmnlintrc',
      '--max-warnings',
      '0',
      ...processes,
    );
  }
  const tables = models('dmn', '.dmn');
  if (tables.length > 0) runTool('dmnlint', 'dmnlint/bin/dmnlint.js', '--config', '.dmnlintrc', ...tables);
  return `types and unit tests passed, ${processes.length} BPMN and ${tables.length} DMN files linted`;
}

const started = Date.now();
try {
  if (Number.parseInt(process.versions.node, 10) < NODE) {
    throw new StepFailed(`needs Node ${NODE} or newer; this is ${process.versions.node}`);
  }
  const outcome = process.argv.includes('--test') ? test() : build();
  console.log(`Front end ${outcome} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
} catch (failure) {
  if (!(failure instanceof StepFailed)) throw failure;
  console.error(`Front end: ${failure.message}`);
  process.exitCode = 1;
}
