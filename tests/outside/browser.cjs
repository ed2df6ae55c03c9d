// Opens a page in Chromium, does what standard input says, and prints what the browser then shows.
// Usage: node browser.cjs CHROMIUM ADDRESS < STEPS
// STEPS is JSON, a list of steps: ["fill", selector, text], ["choose", selector, value],
// ["pick", selector, file], ["submit", selector], ["follow", selector], ["texts", selector],
// ["picture", file]. What "texts" finds is printed, each list a line of JSON.
const puppeteer = require("puppeteer-core");
const { readFileSync } = require("fs");

const STEPS = {
  fill: (page, selector, text) =>
    page.$eval(selector, (box, value) => { box.value = value; }, text),
  choose: (page, selector, value) => page.select(selector, value),
  pick: async (page, selector, file) => (await page.$(selector)).uploadFile(file),
  submit: (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]),
  follow: (page, selector) => page.click(selector),
  texts: (page, selector) =>
    page.$$eval(selector, (found) => found.map((each) => each.innerText)),
  picture: async (page, path) => { await page.screenshot({ path, fullPage: true }); },
};

(async () => {
  const [executablePath, address] = process.argv.slice(2);
  const browser = await puppeteer.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => { throw error; });
    await page.goto(address);
    for (const [name, ...rest] of JSON.parse(readFileSync(0, "utf8"))) {
      const shown = await STEPS[name](page, ...rest);
      if (name === "texts") console.log(JSON.stringify(shown));
    }
  } finally {
    await browser.close();
  }
})();
