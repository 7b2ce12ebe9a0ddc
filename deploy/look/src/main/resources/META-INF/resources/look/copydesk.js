// What every page of the house needs from a script: the header that marks our own writes, and
// messages about requests that failed. Pages work without it; they only say less.
(() => {
  "use strict";

  const READS = new Set(["GET", "HEAD", "OPTIONS"]);
  const HEADER = "X-Copydesk";

  // Services refuse writes that ride on the session cookie without this header: another site's
  // form cannot set it.
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers[HEADER] = "1";
  });

  const plainFetch = window.fetch.bind(window);
  window.fetch = (input, init = {}) => {
    const request = input instanceof Request ? input : null;
    const method = (init.method ?? request?.method ?? "GET").toUpperCase();
    const address = new URL(request?.url ?? input, location.href);
    if (address.origin !== location.origin || READS.has(method)) {
      return plainFetch(input, init);
    }
    const headers = new Headers(init.headers ?? request?.headers);
    headers.set(HEADER, "1");
    return plainFetch(input, { ...init, headers });
  };

  function toast(text, kind = "note") {
    const place = document.getElementById("toasts");
    if (!place) {
      return;
    }
    const note = document.createElement("div");
    note.className = `toast ${kind}`;
    const words = document.createElement("span");
    words.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button quiet";
    close.textContent = "×";
    close.setAttribute("aria-label", place.dataset.close ?? "Close");
    close.addEventListener("click", () => note.remove());
    note.append(words, close);
    place.append(note);
    if (kind === "note") {
      setTimeout(() => note.remove(), 6000);
    }
  }

  /** The words of a problem, out of its document or its page. */
  function wordsOf(answer) {
    const type = answer.getResponseHeader("Content-Type") ?? "";
    try {
      if (type.includes("json")) {
        const problem = JSON.parse(answer.responseText);
        return problem.detail ?? problem.title;
      }
      if (type.includes("html")) {
        const page = new DOMParser().parseFromString(answer.responseText, "text/html");
        return page.querySelector("h1")?.textContent ?? null;
      }
    } catch {
      return null;
    }
    return null;
  }

  const said = () => document.getElementById("toasts")?.dataset ?? {};

  document.addEventListener("htmx:responseError", (event) => {
    const answer = event.detail.xhr;
    toast(answer.status === 401 ? said().signedOut : (wordsOf(answer) ?? said().failed), "bad");
  });
  document.addEventListener("htmx:sendError", () => toast(said().offline, "bad"));

  // An open menu closes with Escape and with a click beside it.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.person[open]").forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary")?.focus();
      });
    }
  });
  document.addEventListener("click", (event) => {
    document.querySelectorAll("details.person[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  window.copydesk = Object.freeze({ toast });
})();
