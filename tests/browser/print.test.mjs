// Printed pages conform to GB/T 9704-2012: read back from the PDF that Chromium
// prints.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { LANGUAGES, useBrowser, useSite } from './support/portal.mjs';
import { serve } from './support/server.mjs';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MM = 72 / 25.4;
/** Tolerance for the position of a line: half a point. */
const NEAR = 0.5;

describe('on paper', () => {
  const site = useSite();
  const browser = useBrowser();
  let folder;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'print-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** Printed pages by address: the plan is long and used several times. */
  const printed = new Map();
  /** The sheets of a printed page: their sizes, and their lines with positions in points. */
  const print = async (address) => {
    if (printed.has(address)) return printed.get(address);
    await browser.visit({}, async (page) => {
      await page.goto(address);
      const file = path.join(folder, 'page.pdf');
      await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      const { stdout } = await run('pdftotext', ['-bbox-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
      printed.set(address, sheets(stdout));
    });
    return printed.get(address);
  };

  test('should lay 22 lines of 28 characters on a sheet of A4', async () => {
    const printed = await print(`${site.base}plans/2023/`);
    assert.ok(printed.length > 20 && printed.length < 45, `${printed.length} sheets`);
    const pitches = [];
    let longest = 0;
    for (const { width, height, lines } of printed) {
      assert.ok(Math.abs(width - 210 * MM) < 1 && Math.abs(height - 297 * MM) < 1);
      for (const [index, line] of lines.entries()) {
        if (/^— \d+ —$/.test(line.text)) continue;
        // An opening mark at the start of a line is trimmed by the empty half
        // of its box.
        const trimmed = /^[（“《]/.test(line.text) ? 8 : 0;
        const isInside = line.left > 28 * MM - NEAR - trimmed && line.right < 184 * MM + NEAR + 8;
        assert.ok(isInside, `beside the text area: ${line.text}`);
        if (/^[\p{Script=Han}，。、；：]{20,}$/u.test(line.text)) {
          longest = Math.max(longest, [...line.text].length);
          const next = lines[index + 1];
          if (next && /^[\p{Script=Han}，。、；：]+$/u.test(next.text)) pitches.push(next.top - line.top);
        }
      }
    }
    assert.equal(longest, 28);
    const pitch = pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length / 2)];
    assert.ok(Math.abs(pitch - (225 * MM) / 22) < NEAR, `${pitch} points from line to line`);
  });

  test('should number the sheets between dashes on the outer edge', async () => {
    const printed = await print(`${site.base}plans/2023/`);
    for (const [index, { lines }] of printed.entries()) {
      const number = lines.filter(({ text }) => /^— ?\d+ ?—$/.test(text));
      assert.equal(number.length, 1, `sheet ${index + 1}`);
      assert.equal(number[0].text.replace(/\D/g, ''), String(index + 1));
      const isOdd = index % 2 === 0;
      const edge = isOdd ? 184 * MM - number[0].right : number[0].left - 28 * MM;
      assert.ok(edge > 10 && edge < 18, `one character from the edge: ${edge}`);
    }
  });

  for (const { tag, prefix } of LANGUAGES) {
    test(`should print the plan as one document with its contents first (${tag})`, async () => {
      const printed = await print(`${site.base}${prefix}plans/2023/`);
      const first = printed[0].lines.map(({ text }) => text).join('\n');
      for (const range of ['3', '7', '46', '51']) assert.match(first, new RegExp(`\\b${range}\\b`));
      const text = printed.flatMap(({ lines }) => lines.map((line) => line.text));
      const measures = text.flatMap((line) => line.match(/^(\d+)\. /)?.[1] ?? []).map(Number);
      const expected = Array.from({ length: 51 }, (_, index) => index + 1);
      const inOrder = measures.filter((number, index) => index === 0 || number > measures[index - 1]);
      for (const number of expected) assert.ok(inOrder.includes(number), `measure ${number}`);
      const last = text.slice(-12).join('\n');
      assert.match(last, /minzheng\.example/);
    });
  }

  test('should say where the copy is from and on which day it was printed', async () => {
    for (const [prefix, words] of [
      ['', /参考件.*minzheng\.example.*\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日/s],
      ['en/', /Reference copy, printed from.*minzheng\.example.* on \d{1,2} \w+ \d{4}\./s],
    ]) {
      const printed = await print(`${site.base}${prefix}plans/2023/measures/18/`);
      const text = printed.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
      assert.match(text, words);
    }
  });

  test('should carry the code of its address on every document', () =>
    browser.visit({}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const address of ['plans/2023/', 'plans/2023/social-assistance/', 'en/plans/2023/measures/8/']) {
        await page.goto(site.base + address);
        const code = page.locator('.qr svg');
        assert.equal(await code.count(), 1, address);
        assert.ok((await code.boundingBox()).width > 60, address);
        assert.match(await page.locator('.qr a').textContent(), new RegExp(`${address}$`));
      }
    }));

  test('should stand under a red letterhead only where the office has its own', async () => {
    const letterhead = (page) =>
      page.locator('.letterhead').evaluateAll((found) => found.map((e) => [e.textContent, getComputedStyle(e).display]));
    const portal = path.join(folder, 'portal');
    for (const part of ['site.toml', 'seeds', 'content', 'themes']) {
      await cp(path.join(ROOT, part), path.join(portal, part), { recursive: true });
    }
    await appendFile(path.join(portal, 'site.toml'), '\n[print.letterhead]\nzh-Hans = "示例市民政局文件"\n');
    await run(process.env.YAODIAN_BIN, ['build'], { cwd: portal });
    const other = await serve(path.join(portal, 'public'));
    try {
      await browser.visit({}, async (page) => {
        await page.goto(`${other.base}plans/2023/`);
        assert.deepEqual(await letterhead(page), [['示例市民政局文件', 'none']]);
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await letterhead(page), [['示例市民政局文件', 'block']]);
        await page.goto(`${other.base}zh-hant/plans/2023/measures/8/`);
        assert.deepEqual(await letterhead(page), [['示例市民政局文件', 'block']]);
        await page.goto(`${other.base}en/plans/2023/`);
        assert.deepEqual(await letterhead(page), []);
        await page.goto(`${site.base}plans/2023/`);
        assert.deepEqual(await letterhead(page), []);
      });
    } finally {
      await other.close();
    }
  });
});

/** The output of `pdftotext -bbox-layout`, by sheet. */
function sheets(xhtml) {
  return xhtml.split('<page ').slice(1).map((page) => {
    const [, width, height] = page.match(/width="([\d.]+)" height="([\d.]+)"/);
    const lines = [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*?)<\/line>/gs)];
    return {
      width: Number(width),
      height: Number(height),
      lines: lines.map(([, left, top, right, words]) => ({
        left: Number(left),
        top: Number(top),
        right: Number(right),
        text: [...words.matchAll(/<word[^>]*>(.*?)<\/word>/gs)].map(([, word]) => word).join(' '),
      })),
    };
  });
}
