// node check_pages.mjs FOLDER [SHOTS]: opens every page of FOLDER in headless
// Chromium, with and without scripts, wide and narrow, light and dark, and
// fails on any console message, request, accessibility violation, sideways
// scrolling, or slow opening. With SHOTS, leaves screenshots and a PDF there.
import { createRequire } from "node:module";
import { readFileSync, readdirSync, mkdirSync } from "node:fs";
import { resolve, join, basename } from "node:path";

const [folder, shots] = process.argv.slice(2);
const require = createRequire(join(resolve(process.env.BROWSER_MODULES ?? "."), "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const slowest = 20000; // milliseconds: a page that hangs; how fast it opens is printed, not asserted
const faults = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function open(file, options, name) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const address = "file://" + resolve(file);
  page.on("console", (message) => faults.push(`${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${name}: error: ${error}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) faults.push(`${name}: request: ${request.url()}`);
  });
  page.on("dialog", (dialog) => { faults.push(`${name}: dialog`); dialog.dismiss(); });
  await page.goto(address, { waitUntil: "load" });
  return { context, page };
}

async function timed(file) {
  const start = Date.now();
  const { context } = await open(file, {}, basename(file));
  return { context, time: Date.now() - start };
}

const scrollsSideways = () => document.documentElement.scrollWidth - innerWidth;

async function checkPage(page, file, name) {
  const over = await page.evaluate(scrollsSideways);
  if (over > 0) faults.push(`${name}: scrolls sideways by ${over} px`);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  if (shots && elements < 5000) {
    const stem = join(shots, name.replaceAll(" ", "-").replace(".html", ""));
    await page.screenshot({ path: stem + ".png", fullPage: true });
    if (name.endsWith("1440 light")) await page.pdf({ path: stem + ".pdf", printBackground: true });
  }
  if (elements > 20000) return;
  await page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of result.violations)
    faults.push(`${name}: axe: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 200)}`);
}

async function checkLook(file, width, scheme) {
  const name = `${basename(file)} ${width} ${scheme}`;
  const start = Date.now();
  const { context, page } = await open(file, { viewport: { width, height: 900 }, colorScheme: scheme }, name);
  const time = Date.now() - start;
  await checkPage(page, file, name);
  await context.close();
  return time;
}

async function checkWithoutScript(file) {
  const name = `${basename(file)} without script`;
  const { context, page } = await open(file, { javaScriptEnabled: false }, name);
  if (await page.locator("h1").count() !== 1) faults.push(`${name}: no headline`);
  if (await page.locator("#tools").isVisible()) faults.push(`${name}: tools that cannot work are shown`);
  await context.close();
}

async function checkKeyboard(file) {
  const name = `${basename(file)} keyboard`;
  const { context, page } = await open(file, { viewport: { width: 1440, height: 900 } }, name);
  await page.keyboard.press("Tab");
  if (!await page.evaluate(() => document.activeElement.classList.contains("skip")))
    faults.push(`${name}: the first stop is not the link past the header`);
  await page.keyboard.press("Enter");
  await page.locator(".pick").first().focus();
  await page.keyboard.press("Space");
  if (await page.locator(".dif[hidden]").count() === 0) faults.push(`${name}: the filter hides nothing`);
  await page.keyboard.press("Space");
  await page.locator(".tools select").nth(1).selectOption("question");
  const sorted = await page.evaluate(() => {
    const words = [...document.querySelectorAll("#list .dif h3")].map((h) => h.textContent);
    return words.every((w, i) => i === 0 || words[i - 1].localeCompare(w, "en") <= 0);
  });
  if (!sorted) faults.push(`${name}: sorting by question does not sort`);
  await context.close();
}

if (shots) mkdirSync(shots, { recursive: true });
const files = readdirSync(folder).filter((file) => file.endsWith(".html")).sort().map((file) => join(folder, file));
if (files.length === 0) faults.push(`${folder}: no pages`);
for (const file of files) {
  let time = await checkLook(file, 1440, "light");
  for (let i = 0; i < 2 && time > slowest; ++i) {
    const { context, time: again } = await timed(file);
    time = Math.min(time, again);
    await context.close();
  }
  console.log(`${basename(file)}: opened in ${time} ms`);
  if (time > slowest) faults.push(`${basename(file)}: opens in ${time} ms`);
  if (basename(file).startsWith("hostile")) continue;
  await checkLook(file, 390, "dark");
  if (shots) for (const [width, scheme] of [[390, "light"], [1440, "dark"]]) await checkLook(file, width, scheme);
}
for (const name of ["small.html", "hostile-all.html"]) await checkWithoutScript(join(folder, name));
await checkKeyboard(join(folder, "crowd.html"));
await browser.close();
for (const fault of faults) console.error(fault);
console.log(`${files.length} pages, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
