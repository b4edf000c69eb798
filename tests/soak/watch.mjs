// Whether the kiosk lives, and what it may never do: open a window, load from elsewhere, offer a file.

// Nobody waits longer than this at a screen that does nothing.
const PATIENCE = 30_000;
// Two looks so far apart tell whether the app gave a sign of life: it gives one every second.
const BEAT = 1_600;

const pause = (time) => new Promise((done) => setTimeout(done, time));

export class Watch {
  constructor(page, address) {
    this.page = page;
    this.escapes = [];
    this.errors = [];
    this.expects = false;
    page.context().on("page", (opened) => this.escapes.push(`a window: ${opened.url()}`));
    page.on("download", (file) => this.escapes.push(`a file: ${file.suggestedFilename()}`));
    page.on("dialog", (dialog) => {
      this.escapes.push(`a dialog: ${dialog.message()}`);
      dialog.dismiss().catch(() => {});
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) this.escapes.push(`a request: ${url}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error" && !this.expects) this.errors.push(message.text());
    });
    page.on("pageerror", (error) => {
      if (!this.expects) this.errors.push(error.message);
    });
  }

  // What stands on the screen; `null` where the page does not answer.
  state() {
    const asked = this.page.evaluate(() => globalThis.soak?.state() ?? null).catch(() => null);
    return Promise.race([asked, pause(3_000).then(() => null)]);
  }

  // Whether the app answers: it gives signs of life, and shows a page or stories.
  async isLive() {
    const before = await this.state();
    if (!shows(before)) return false;
    await pause(BEAT);
    const after = await this.state();
    return shows(after) && after.beats !== before.beats;
  }

  // Waits for a live app, from a moment on. How many milliseconds that took; `null` where it took too long: stuck.
  async live(since = Date.now()) {
    do {
      if (await this.isLive()) return Date.now() - since;
      await pause(200);
    } while (Date.now() - since < PATIENCE);
    return null;
  }

  // Waits until a state is as it should be.
  async until(is, patience = PATIENCE) {
    const since = Date.now();
    while (Date.now() - since < patience) {
      const state = await this.state();
      if (state && is(state)) return true;
      await pause(200);
    }
    return false;
  }
}

function shows(state) {
  return Boolean(state && state.site && !state.boot && (state.page || state.story));
}
