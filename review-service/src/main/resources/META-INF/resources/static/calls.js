// Calls of the service's interface, for all pages of the review.
const reviewCalls = (() => {
  "use strict";

  const root = document.documentElement.dataset.root;
  const said = (word) => document.getElementById("toasts").dataset[word];

  /** What is asked again and again fails again and again; it is said until it is put away. */
  function sayOnce(text) {
    const shown = [...document.querySelectorAll("#toasts .toast span")];
    if (!shown.some((note) => note.textContent === text)) {
      copydesk.toast(text, "bad");
    }
  }

  /** What is true no more goes by itself. */
  function unsay(text) {
    document.querySelectorAll("#toasts .toast").forEach((note) => {
      if (note.querySelector("span").textContent === text) note.remove();
    });
  }

  /** The answer as {status, json} or {status, problem}; null if there was none, which was said. */
  async function call(method, path, body) {
    let answer;
    try {
      answer = await fetch(`${root}/api${path}`, {
        method,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch {
      sayOnce(said("offline"));
      return null;
    }
    unsay(said("offline"));
    if (answer.ok) {
      return { status: answer.status, json: answer.status === 204 ? null : await answer.json() };
    }
    if (answer.status === 401) {
      sayOnce(said("signedOut"));
      return null;
    }
    const problem = await answer.json().catch(() => ({}));
    return { status: answer.status, problem };
  }

  const words = JSON.parse(document.getElementById("problem-words")?.textContent ?? "{}");

  /** What a problem says, in the page's language; with who holds what is held. */
  function wordsOf(problem) {
    const named = words[problem.type];
    if (!named) {
      return problem.detail ?? problem.title ?? said("failed");
    }
    return problem.by ? `${named}：${problem.by}` : named;
  }

  function complain(answer) {
    if (answer?.problem) {
      copydesk.toast(wordsOf(answer.problem), "bad");
    }
  }

  /** The instant of a time of day in a zone: "2026-11-21T20:50" in "Asia/Shanghai". */
  function instant(local, zone) {
    const asUtc = new Date(`${local}:00Z`);
    const there = new Date(`${asUtc.toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")}Z`);
    return new Date(asUtc.getTime() - (there.getTime() - asUtc.getTime())).toISOString();
  }

  /** Moves the focus to the next or the one before among the page's stops. */
  function step(direction) {
    const stops = [...document.querySelectorAll(".stop")].filter((stop) => stop.offsetParent);
    const at = stops.indexOf(document.activeElement?.closest(".stop"));
    stops[Math.min(Math.max(at + direction, 0), stops.length - 1)]?.focus();
  }

  /** Runs what a key stands for, unless somebody is typing; false leaves the key to the browser. */
  function keys(table) {
    document.addEventListener("keydown", (event) => {
      if (event.target.closest?.("textarea, select, input:not([type=checkbox])")) {
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
      }
      const act = table[event.key.toLowerCase()];
      if (act && act() !== false) {
        event.preventDefault();
      }
    });
  }

  return { root, call, complain, wordsOf, instant, step, keys };
})();
