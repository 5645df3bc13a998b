// node screenshot.mjs PAGE PNG: the top of a page as a reader first sees it.
import { createRequire } from "node:module";
import { resolve, join } from "node:path";

const [page, picture] = process.argv.slice(2);
const require = createRequire(join(resolve(process.env.BROWSER_MODULES ?? "."), "x.js"));
const { chromium } = require("playwright-core");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, colorScheme: "light" });
const tab = await context.newPage();
await tab.goto("file://" + resolve(page));
// Down to the end of the first difference: matrix, both quotes, and why.
const bottom = await tab.evaluate(() => {
  const first = document.querySelector("#list .dif");
  return Math.ceil((first ?? document.body).getBoundingClientRect().bottom + scrollY);
});
await tab.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width: 1200, height: Math.min(bottom, 2000) } });
await browser.close();
