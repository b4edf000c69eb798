// What the robot has in the page, put there before any script of the page runs: it finds what a finger could meet, sees
// whether the app lives, and notes how long touches waited for their answer. Nothing of it is kept in a storage.

export function inside() {
  const TARGETS =
    "a[href], area[href], button, summary, select, input, textarea, label, [role=option], [role=button], [tabindex='0']";
  const soak = { answers: [], beats: 0, wasm: null, marked: false };
  Object.defineProperty(globalThis, "soak", { value: soak });

  // The app's memory, to be measured and to be spoilt.
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await instantiateStreaming.apply(WebAssembly, given);
    soak.wasm = Object.values(made.instance.exports).find((part) => part instanceof WebAssembly.Memory);
    return made;
  };

  // Counts the app's signs of life on their way to public/kiosk.js.
  let script;
  Object.defineProperty(globalThis, "fengtuKiosk", {
    configurable: true,
    get: () => script,
    set: (given) => {
      const { alive } = given;
      script = given;
      script.alive = () => {
        soak.beats += 1;
        alive();
      };
    },
  });

  // From a touch to the picture that answers it, as browsers measure it.
  new PerformanceObserver((list) => {
    for (const { name, duration, target } of list.getEntries()) {
      if (!/^(pointer|key|click|touch)/.test(name)) continue;
      soak.answers.push([Math.round(duration), `${name} ${kind(target)} on ${location.pathname}`]);
    }
    soak.answers.sort(([one], [other]) => other - one).splice(20);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });

  function kind(element) {
    return element instanceof Element ? `${element.localName}.${element.classList[0] ?? ""}` : "-";
  }

  const isFree = (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  // Where a finger meets this element, if it does.
  function place(element) {
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const at = { x: x + width / 2, y: y + height / 2 };
    const met = document.elementFromPoint(at.x, at.y);
    return met && (element.contains(met) || met.contains(element)) ? at : null;
  }

  // Something to tap: first a sort of thing, so that forty keys do not outweigh one switch, then one of it.
  soak.choose = async (draws) => {
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 500);
    });
    const sorts = new Map();
    for (const element of [...document.querySelectorAll(TARGETS)].filter(isFree)) {
      const sort = `${element.closest("main, header, footer, nav, section, dialog")?.localName} ${kind(element)}`;
      sorts.set(sort, [...(sorts.get(sort) ?? []), element]);
    }
    const names = [...sorts.keys()].sort();
    for (const [sort, one] of draws) {
      const name = names[Math.floor(sort * names.length)];
      const elements = sorts.get(name) ?? [];
      const element = elements[Math.floor(one * elements.length)];
      const at = element && place(element);
      if (!at) continue;
      if (element instanceof HTMLSelectElement) {
        element.selectedIndex = Math.floor(sort * one * element.length);
        element.dispatchEvent(new Event("change", { bubbles: true }));
        return { name, done: true };
      }
      const types = element.matches("textarea, input:not([type=checkbox], [type=radio], [type=button], [type=range])");
      return { name, ...at, types, number: element.type === "number" || element.inputMode === "numeric" };
    }
    return null;
  };

  // Taps one thing after the other without leaving the page: as many as there are draws. What was tapped.
  soak.tapAll = async (all) => {
    const tapped = [];
    for (const draws of all) {
      const chosen = await soak.choose(draws);
      if (!chosen) continue;
      if (!chosen.done) tap(document.elementFromPoint(chosen.x, chosen.y));
      tapped.push(chosen.name);

    }
    return tapped;
  };

  function tap(element) {
    const options = { bubbles: true, cancelable: true, composed: true };
    for (const kind of ["pointerdown", "pointerup"]) element?.dispatchEvent(new PointerEvent(kind, options));
    element?.dispatchEvent(new MouseEvent("click", options));
    if (element instanceof HTMLElement) element.focus();
  }

  const isShown = (selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false;

  // What a passer-by sees.
  soak.state = () => ({
    beats: soak.beats,
    boot: document.querySelector("#boot") !== null,
    stories: isShown(".attract"),
    story: isShown(".attract a"),
    fresh: globalThis.fengtuKiosk?.isFresh === true,
    page: isShown("main h1"),
    marked: soak.marked,
    site: document.querySelector("script[src$='boot.js']") !== null,
  });
}
