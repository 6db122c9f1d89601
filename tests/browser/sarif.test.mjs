// The output of `--format sarif`, validated against the schema of SARIF 2.1.0
// and compared with the files that it refers to.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
// The schema of SARIF is written in draft 4.
const ajv = new Ajv({ allErrors: true, schemaId: 'id', meta: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(
  require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
);

describe('sarif', () => {
  let folder;

  const portal = (file) => path.join(folder, file);
  const change = async (file, from, to) => {
    const text = await readFile(portal(file), 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    await writeFile(portal(file), text.replace(from, to));
  };

  /** The log of a run, checked to be the only one, valid, and with this exit status. */
  function log(status, ...words) {
    const program = process.env.YAODIAN_BIN;
    const ran = spawnSync(program, [...words, '--format', 'sarif'], { cwd: folder });
    assert.equal(ran.status, status, String(ran.stderr));
    const isPiped = ['build', 'check'].includes(words[0]);
    const written = JSON.parse(isPiped ? ran.stdout : ran.stderr);
    assert.ok(validate(written), JSON.stringify(validate.errors, null, 1));
    assert.equal(written.runs.length, 1);
    const [run] = written.runs;
    assert.deepEqual(run.invocations, [{ executionSuccessful: status !== 2, exitCode: status }]);
    for (const result of run.results) {
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    }
    return run;
  }

  before(async () => {
    assert.ok(process.env.YAODIAN_BIN, 'YAODIAN_BIN names no program: run ./tests/run');
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-sarif-'));
    for (const part of ['site.toml', 'seeds', 'content', 'themes']) {
      await cp(path.join(ROOT, part), portal(part), { recursive: true });
    }
  });

  after(() => rm(folder, { recursive: true, force: true }));

  test('a run without problems should be a log all the same', () => {
    assert.deepEqual(log(0, 'check').results, []);
    assert.deepEqual(log(0, 'translate', 'status').results, []);
  });

  test('what errata answer should be suppressed', () => {
    const { results } = log(0, 'check', '--answered');
    assert.equal(results.length, 3);
    for (const result of results) {
      assert.equal(result.level, 'note');
      assert.equal(result.suppressions.length, 1);
    }
  });

  test('wrong usage and a wrong folder should be logs too', () => {
    assert.equal(log(2, 'chekc').results[0].ruleId, 'usage-unknown-verb');
    assert.equal(log(2, 'serve').results[0].ruleId, 'usage-bad-value');
    assert.equal(log(1, 'check', '--root', 'absent').results[0].ruleId, 'root-missing');
  });

  test('places, snippets and fixes should fit the files, in code points', async () => {
    const plan = 'content/plans/2023/plan.toml';
    await change(plan, 'slug = "child-welfare"', 'slgu = "child-welfare"');
    await change(plan, '[document]', '# 𠮷\n[document]');
    const errata = 'content/plans/2023/errata.toml';
    await change(errata, 'corrected = "镇(街)"', 'corected = "镇(街)"');
    await change('content/plans/2023/annotations.toml', 'related = [2, 4]', 'related = [2, "四"]');
    const run = log(1, 'check', '--lang', 'zh');
    assert.equal(run.columnKind, 'unicodeCodePoints');
    let fixed = 0;
    for (const result of run.results) {
      for (const { physicalLocation: place } of result.locations) {
        assert.equal(place.artifactLocation.uriBaseId, 'SRCROOT');
        const text = await readFile(portal(decodeURI(place.artifactLocation.uri)), 'utf8');
        const lines = text.split('\n').map((line) => [...line]);
        const { startLine, startColumn, endLine, endColumn, snippet } = place.region;
        assert.equal(startLine, endLine);
        const words = lines[startLine - 1].slice(startColumn - 1, endColumn - 1).join('');
        assert.equal(words, snippet.text);
      }
      for (const { artifactChanges } of result.fixes ?? []) {
        for (const { replacements } of artifactChanges) {
          assert.ok(['slug', 'corrected'].includes(replacements[0].insertedContent.text));
          fixed += 1;
        }
      }
    }
    assert.equal(fixed, 2);
    for (const rule of run.tool.driver.rules) {
      for (const words of [rule.shortDescription, rule.fullDescription, rule.help]) {
        assert.match(words.text, /\p{Script=Han}/u);
      }
    }
  });
});
