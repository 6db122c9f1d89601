// `yaodian serve` with an editor at work: pages follow, errors are shown in
// them, and the last good site stays.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { useBrowser } from './support/portal.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('serve', () => {
  const browser = useBrowser();
  let folder;
  let program;
  let port;
  let base;
  let said = '';

  before(async () => {
    assert.ok(process.env.YAODIAN_BIN, 'YAODIAN_BIN names no program: run ./tests/run');
    folder = await mkdtemp(path.join(tmpdir(), 'yaodian-serve-'));
    for (const part of ['site.toml', 'seeds', 'content', 'themes']) {
      await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
    }
    port = await freePort();
    base = `http://127.0.0.1:${port}/`;
    program = spawn(process.env.YAODIAN_BIN, ['--lang', 'en', 'serve', '--port', String(port)], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (bytes) => {
        said += bytes;
      });
    }
    for (let tries = 0; tries < 150; tries += 1) {
      const answer = await fetch(base).catch(() => null);
      if (answer?.ok) return;
      await wait(200);
    }
    assert.fail(`serve did not answer: ${said}`);
  });

  after(async () => {
    program?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const edit = async (file, change) => {
    const name = path.join(folder, file);
    await writeFile(name, change(await readFile(name, 'utf8')));
  };
  /** Edits a file during a visit. */
  const edited = async (file, change, use) => {
    const former = await readFile(path.join(folder, file), 'utf8');
    await edit(file, change);
    try {
      await use();
    } finally {
      await writeFile(path.join(folder, file), former);
    }
  };
  const shows = (page, words) =>
    page.waitForFunction((words) => document.body.innerText.includes(words), words, {
      timeout: 20_000,
    });

  test('should say where it is', () => {
    assert.ok(said.includes(`127.0.0.1:${port}`) || said.includes(`localhost:${port}`), said);
  });

  test('should have no worker that keeps old pages', () =>
    browser.visit({ serviceWorkers: 'allow' }, async (page) => {
      await page.goto(`${base}plans/2023/`);
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
      assert.ok((await (await fetch(`${base}sw.js`)).text()).includes('unregister'));
    }));

  test('should reload the page when its content changes', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${base}about/`);
      const add = (text) => `${text}\n\n编辑刚刚写下的一句话。\n`;
      await edited('content/pages/about.zh-Hans.md', add, () => shows(page, '编辑刚刚写下的一句话。'));
      await page.waitForFunction(() => !document.body.innerText.includes('编辑刚刚写下'));
    }));

  test('should reload the page when a translation changes', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${base}en/plans/2023/measures/8/`);
      const change = (text) => text.replace('Depending on how prices', 'In step with how prices');
      await edited('content/plans/2023/en/03-social-assistance.md', change, () =>
        shows(page, 'In step with how prices'),
      );
    }));

  test('should reload the page when the theme changes', () =>
    browser.visit({}, async (page) => {
      await page.goto(base);
      const change = (text) => text.replace('</body>', '<p>New in the theme.</p></body>');
      await edited('themes/civic/templates/layout.html', change, () => shows(page, 'New in the theme.'));
    }));

  test('should reload the page when site.toml changes', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${base}en/`);
      const change = (text) => text.replace(/(tag = "en"[^[]*name = )"[^"]*"/, '$1"A New Name"');
      await edited('site.toml', change, () => shows(page, 'A New Name'));
    }));

  /** Counts how often a page is loaded from now on. */
  const loads = (page) => {
    const counted = { times: 0 };
    page.on('load', () => (counted.times += 1));
    return counted;
  };

  test('should swap a style sheet without a reload', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${base}plans/2023/measures/8/`);
      await page.waitForTimeout(300);
      const counted = loads(page);
      const style = (text) => `${text}\nh1 { letter-spacing: 7px; }\n`;
      const spacing = (value) =>
        page.waitForFunction((value) => getComputedStyle(document.querySelector('h1')).letterSpacing === value, value);
      await edited('themes/civic/static/site.css', style, () => spacing('7px'));
      await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
      assert.equal(counted.times, 0);
    }));

  test('should leave the reader where they were, and reload only what has changed', () =>
    browser.visit({}, async (page, context) => {
      const other = await context.newPage();
      await other.goto(`${base}plans/2023/measures/40/`);
      await page.goto(`${base}en/plans/2023/`);
      await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
      await page.waitForTimeout(300);
      const [counted, others] = [loads(page), loads(other)];
      const change = (text) => text.replace('Depending on how prices', 'In keeping with how prices');
      await edited('content/plans/2023/en/03-social-assistance.md', change, async () => {
        await shows(page, 'In keeping with how prices');
        await page.waitForFunction(() => Math.abs(scrollY - 1500) < 100);
        await page.waitForTimeout(500);
        assert.equal(counted.times, 1);
      });
      await shows(page, 'Depending on how prices');
      assert.equal(others.times, 0);
    }));

  test('should show a change to several browsers at once', () =>
    browser.visit({}, async (page) =>
      browser.visit({}, async (second) => {
        for (const one of [page, second]) await one.goto(`${base}about/`);
        const add = (text) => `${text}\n\n两个浏览器都看得到。\n`;
        await edited('content/pages/about.zh-Hans.md', add, () =>
          Promise.all([page, second].map((one) => shows(one, '两个浏览器都看得到'))),
        );
      }),
    ));

  test('should reload once for a burst of changes', () =>
    browser.visit({}, async (page) => {
      await page.goto(`${base}site-map/`);
      await page.waitForTimeout(300);
      const counted = loads(page);
      const name = (number) => path.join(folder, `content/pages/burst-${number}.zh-Hans.md`);
      const text = (number) => `+++\ntitle = "第${number}页"\ndescription = "一页"\n+++\n\n字\n`;
      const all = Array.from({ length: 300 }, (_, number) => number);
      try {
        // The program sees all at once, even if a busy machine pauses within the
        // writing.
        program.kill('SIGSTOP');
        for (const number of all) writeFileSync(name(number), text(number));
        program.kill('SIGCONT');
        await shows(page, '第299页');
        await page.waitForTimeout(500);
        assert.equal(counted.times, 1);
      } finally {
        for (const number of all) await rm(name(number), { force: true });
      }
      await page.waitForFunction(() => !document.body.innerText.includes('第299页'));
    }));

  for (const [what, file, spoil, code] of [
    [
      'broken front matter',
      'content/pages/about.en.md',
      (text) => text.replace('title = "', 'title = '),
      'toml-syntax',
    ],
    [
      'an original that changed',
      'seeds/2023-civil-affairs-work-plan.txt',
      (text) => text.replace('各区民政局', '各区'),
      'original-changed',
    ],
    [
      'a broken template',
      'themes/civic/templates/measure.html',
      (text) => `${text}\n{% if %}\n`,
      'template',
    ],
  ]) {
    test(`should show ${what} in the page and keep the last good site`, () =>
      browser.visit({}, async (page) => {
        await page.goto(`${base}about/`);
        const heading = await page.locator('h1').first().innerText();
        await edited(file, spoil, async () => {
          await page.getByText(`error[${code}]`).first().waitFor({ state: 'visible', timeout: 20_000 });
          await page.getByText(file).first().waitFor({ state: 'visible' });
          const other = await fetch(`${base}plans/2023/measures/8/`);
          assert.equal(other.status, 200);
          assert.ok((await other.text()).includes('data-measure="8"'));
          assert.ok(said.includes(`error[${code}]`), said);
          // A page that is opened now shows it too, over the last good version.
          await page.goto(`${base}about/`);
          await page.getByText(`error[${code}]`).first().waitFor({ state: 'visible', timeout: 20_000 });
          assert.ok((await page.content()).includes(heading));
        });
        // The notice is in a shadow tree, which locators find and innerText
        // does not.
        await page.getByText(`error[${code}]`).first().waitFor({ state: 'detached', timeout: 20_000 });
        assert.equal(await page.locator('h1').first().innerText(), heading);
        assert.equal(await page.getByText(`error[${code}]`).count(), 0);
      }));
  }

  test('should listen on loopback only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      const refused = await new Promise((resolve) => {
        const socket = connect({ host: address, port, timeout: 2000 });
        socket.on('connect', () => resolve(false) || socket.destroy());
        socket.on('error', () => resolve(true));
        socket.on('timeout', () => resolve(true) || socket.destroy());
      });
      assert.ok(refused, `${address} answered`);
    }
  });

  test('should answer with the page for what is not there', async () => {
    const answer = await fetch(`${base}plans/1999/`);
    assert.equal(answer.status, 404);
  });

  test('should give no file from outside the site', async () => {
    for (const path of ['..%2fsite.toml', '%2e%2e/site.toml', 'site.toml', '.public/manifest']) {
      const answer = await fetch(base + path);
      assert.equal(answer.status, 404, path);
    }
  });

  test('should write nothing into the portal', async () => {
    const written = await readFile(path.join(folder, 'public/index.html')).catch(() => null);
    assert.equal(written, null);
  });
});
