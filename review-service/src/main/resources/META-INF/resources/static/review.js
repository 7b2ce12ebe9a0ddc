// What the review's pages do: claim, keep the claim alive, gather remarks, decide. Everything goes
// through the service's interface; the pages are read again afterwards.
(() => {
  "use strict";

  const root = document.documentElement.dataset.root;
  const review = document.getElementById("review");
  const HEARTBEAT = 60_000;
  const AUTOSAVE = 800;

  async function call(method, path, body) {
    let answer;
    try {
      answer = await fetch(`${root}/api${path}`, {
        method,
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch {
      copydesk.toast(said("offline"), "bad");
      return null;
    }
    if (answer.ok) {
      return { status: answer.status, json: answer.status === 204 ? null : await answer.json() };
    }
    if (answer.status === 401) {
      copydesk.toast(said("signedOut"), "bad");
      return null;
    }
    const problem = await answer.json().catch(() => ({}));
    return { status: answer.status, problem };
  }

  const said = (word) => document.getElementById("toasts").dataset[word];

  function complain(answer) {
    if (answer?.problem) {
      copydesk.toast(answer.problem.detail ?? answer.problem.title ?? said("failed"), "bad");
    }
  }

  async function next(button) {
    const wish = {};
    if (button?.dataset.paper) wish.publication = button.dataset.paper;
    if (Number(button?.dataset.stage) > 0) wish.stage = Number(button.dataset.stage);
    const answer = await call("POST", "/claims", wish);
    if (answer?.status === 201) {
      location.assign(`${root}/submissions/${answer.json.submission}`);
    } else if (answer?.status === 204) {
      if (review) {
        location.assign(root);
      } else {
        copydesk.toast(button.dataset.nothing);
      }
    } else {
      complain(answer);
    }
  }

  // ---- one review ----

  const remarks = [];
  let place = null;
  let saving = 0;

  /** Where a node's offset lies in the clean text, in code points. */
  function offsetIn(paragraph, node, offset) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    return Number(paragraph.dataset.start) + [...range.toString()].length;
  }

  function selectedPlace() {
    const selection = getSelection();
    const clean = document.getElementById("clean");
    if (!clean || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const of = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("p[data-start]");
    const from = of(range.startContainer);
    const to = of(range.endContainer);
    if (!from || !to || !clean.contains(from) || !clean.contains(to)) {
      return null;
    }
    return {
      start: offsetIn(from, range.startContainer, range.startOffset),
      end: offsetIn(to, range.endContainer, range.endOffset),
      quote: selection.toString(),
    };
  }

  function showPlace() {
    const label = document.getElementById("place");
    if (label) {
      label.textContent = place ? `${review.dataset.about} “${place.quote.slice(0, 24)}”` : "";
    }
  }

  function showRemarks() {
    const list = document.getElementById("drafts");
    list.replaceChildren(
      ...remarks.map((remark, index) => {
        const item = document.createElement("li");
        const words = document.createElement("span");
        words.textContent = remark.text;
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "button quiet";
        remove.textContent = review.dataset.remove;
        remove.addEventListener("click", () => {
          remarks.splice(index, 1);
          showRemarks();
          save();
        });
        item.append(words, remove);
        return item;
      }),
    );
  }

  function written() {
    const box = document.getElementById("remark");
    const text = box?.value.trim() ?? "";
    const all = [...remarks];
    if (text) {
      all.push(place ? { text, at: { start: place.start, end: place.end } } : { text });
    }
    return all;
  }

  function addRemark() {
    const box = document.getElementById("remark");
    if (!box.value.trim()) {
      box.focus();
      return;
    }
    remarks.splice(0, remarks.length, ...written());
    box.value = "";
    place = null;
    showPlace();
    showRemarks();
    save();
  }

  function save() {
    clearTimeout(saving);
    saving = setTimeout(
      () => call("PUT", `/submissions/${review.dataset.submission}/draft`, { remarks: written() }),
      AUTOSAVE,
    );
  }

  async function claim() {
    const answer = await call("POST", "/claims", { submission: review.dataset.submission });
    if (answer && !answer.problem) {
      location.reload();
    } else {
      complain(answer);
    }
  }

  async function release() {
    const answer = await call("DELETE", `/claims/${review.dataset.claim}`);
    if (answer && !answer.problem) {
      location.assign(root);
    } else {
      complain(answer);
    }
  }

  async function decide(verdict, andNext) {
    const all = written();
    if (verdict === "return" && all.length === 0) {
      copydesk.toast(review.dataset.remarkNeeded, "bad");
      document.getElementById("remark").focus();
      return;
    }
    clearTimeout(saving);
    const buttons = review.querySelectorAll(".decide button");
    buttons.forEach((button) => (button.disabled = true));
    const answer = await call("POST", `/submissions/${review.dataset.submission}/decision`, {
      claim: review.dataset.claim,
      hash: review.dataset.hash,
      verdict,
      remarks: all,
    });
    if (answer && !answer.problem) {
      if (andNext) {
        await next();
      } else {
        location.reload();
      }
      return;
    }
    buttons.forEach((button) => (button.disabled = false));
    if (answer?.problem?.type === "/problems/lease-lost") {
      lost();
    } else {
      complain(answer);
    }
  }

  function lost() {
    const note = document.getElementById("held");
    note.className = "notice bad";
    note.textContent = review.dataset.lost;
    note.scrollIntoView({ block: "center" });
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button";
    again.textContent = "↻";
    again.addEventListener("click", () => location.reload());
    note.append(" ", again);
  }

  async function beat() {
    const answer = await call("POST", `/claims/${review.dataset.claim}/heartbeat`);
    if (answer?.problem?.type === "/problems/lease-lost") {
      lost();
    } else if (answer?.json) {
      setTimeout(beat, HEARTBEAT);
    }
  }

  function step(direction) {
    const stops = [...document.querySelectorAll(".stop")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + direction, 0), stops.length - 1)]?.focus();
  }

  const press = (action) => document.querySelector(`[data-action="${action}"]`)?.click();

  const KEYS = {
    n: () => press("next"),
    c: () => press("claim"),
    a: () => press("approve"),
    s: () => press("approve-next"),
    x: () => press("return"),
    r: () => document.getElementById("remark")?.focus(),
    j: () => step(1),
    k: () => step(-1),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("textarea, input, select");
    if (typing) {
      if (event.key === "Escape") typing.blur();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) addRemark();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const act = KEYS[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  const ACTIONS = {
    next,
    claim,
    release,
    remark: addRemark,
    approve: () => decide("approve", false),
    "approve-next": () => decide("approve", true),
    return: () => decide("return", false),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) {
      ACTIONS[button.dataset.action](button);
    }
  });

  if (review?.dataset.claim) {
    document.querySelectorAll("#drafts > li").forEach((item) => {
      const [start, end] = item.dataset.remark.split(",").map(Number);
      const text = item.firstElementChild.textContent;
      remarks.push(item.dataset.remark ? { text, at: { start, end } } : { text });
    });
    showRemarks();
    document.getElementById("remark").addEventListener("input", save);
    document.addEventListener("selectionchange", () => {
      const found = selectedPlace();
      if (found) {
        place = found;
        showPlace();
      }
    });
    setTimeout(beat, HEARTBEAT);
  }
})();
