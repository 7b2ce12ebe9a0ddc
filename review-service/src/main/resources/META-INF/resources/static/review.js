// What the review's pages do: claim, keep the claim alive, gather remarks, decide. Everything goes
// through the service's interface; the pages are read again afterwards.
(() => {
  "use strict";

  const { root, call, complain, wordsOf, step, keys } = reviewCalls;
  const { selectedPlace, placeOf } = reviewPlaces;
  const review = document.getElementById("review");
  // What is shown is behind what is: another tab, the desk or somebody else decided.
  const STALE = ["not-in-review", "other-submission", "already-reviewed", "contributor"];
  const HEARTBEAT = 60_000;
  const SOONEST = 3_000;
  const AUTOSAVE = 800;

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

  function showPlace() {
    const label = document.getElementById("place");
    if (label) {
      label.textContent = place ? place.label : "";
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
      const { label: _, ...where } = place ?? {};
      all.push({ text, ...where });
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

  function keepNow() {
    clearTimeout(saving);
    return call("PUT", `/submissions/${review.dataset.submission}/draft`, { remarks: written() });
  }

  function save() {
    clearTimeout(saving);
    saving = setTimeout(keepNow, AUTOSAVE);
  }

  /** Takes a remark that was never sent into this review; where it was about may be gone. */
  function takeUp(button) {
    const item = button.closest("li");
    remarks.push({ text: item.firstElementChild.textContent });
    item.remove();
    showRemarks();
    save();
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
    const type = answer?.problem?.type?.replace("/problems/", "");
    if (type === "lease-lost") {
      lost(review.dataset.lost);
    } else if (STALE.includes(type)) {
      lost(`${sentence(wordsOf(answer.problem))} ${review.dataset.kept}`);
    } else {
      complain(answer);
    }
  }

  const fullStop = document.documentElement.lang.startsWith("zh") ? "。" : ".";
  const sentence = (words) => (/[.。]$/.test(words) ? words : words + fullStop);

  /** Says above the text why nothing can be decided here now, and keeps what was written. */
  function lost(words) {
    const note = document.getElementById("held");
    note.className = "notice bad";
    note.setAttribute("role", "alert");
    note.textContent = words;
    note.scrollIntoView({ block: "center" });
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button";
    again.textContent = review.dataset.again;
    again.addEventListener("click", async () => {
      await keepNow();
      location.reload();
    });
    note.append(" ", again);
    keepNow();
  }

  let heldUntil = Date.parse(document.getElementById("until")?.dateTime ?? "");

  /** Three signs of life in a lease, however long it is. */
  const untilNextBeat = () => Math.max(SOONEST, Math.min(HEARTBEAT, (heldUntil - Date.now()) / 3));

  async function beat() {
    const answer = await call("POST", `/claims/${review.dataset.claim}/heartbeat`);
    if (answer?.problem?.type === "/problems/lease-lost") {
      lost(review.dataset.lost);
      return;
    }
    if (answer?.json) {
      heldUntil = Date.parse(answer.json.until);
    }
    // Also when nobody answered: the line may be back before the lease is over.
    setTimeout(beat, untilNextBeat());
  }

  // ---- what was looked at ----

  const ticks = () => [...document.querySelectorAll("[data-tick]")];
  const marks = () => [...new Set(ticks().map((tick) => tick.dataset.tick))];
  const looked = new Set();

  function showLooked() {
    ticks().forEach((tick) => {
      tick.checked = looked.has(tick.dataset.tick);
      tick.closest(".stop").dataset.done = tick.checked;
    });
    const all = marks();
    const done = all.filter((mark) => looked.has(mark)).length;
    const label = document.getElementById("looked");
    label.textContent = all.length ? `${label.dataset.words} ${done}/${all.length}` : "";
  }

  const keepLooked = () =>
    call("PUT", `/submissions/${review.dataset.submission}/examination`, { looked: [...looked] });

  function tick(mark) {
    if (!looked.delete(mark)) looked.add(mark);
    showLooked();
    clearTimeout(ticking);
    ticking = setTimeout(keepLooked, 400);
  }

  let ticking = 0;

  function tickHere() {
    const box = document.activeElement?.closest(".stop")?.querySelector("[data-tick]");
    if (!box) {
      return false;
    }
    tick(box.dataset.tick);
    step(1);
    return true;
  }

  async function open() {
    const known = await call("GET", `/submissions/${review.dataset.submission}/examination`);
    known?.json?.looked.forEach((mark) => looked.add(mark));
    showLooked();
    // Also without a tick: that it was opened is what signing a page asks for.
    keepLooked();
  }

  // ---- what a chief does ----

  async function reloadAfter(answer) {
    if (answer && !answer.problem) {
      location.reload();
    } else {
      complain(answer);
    }
  }

  const handOver = async () =>
    reloadAfter(
      await call("PUT", `/submissions/${review.dataset.submission}/holder`, {
        subject: document.getElementById("colleague").value,
      }),
    );

  const takeBack = async () =>
    reloadAfter(await call("DELETE", `/submissions/${review.dataset.submission}/holder`));

  async function remarkHere() {
    const found = placeOf(document.activeElement?.closest(".stop"));
    if (found) {
      place = found;
      showPlace();
    }
    document.getElementById("remark")?.focus();
  }

  const press = (action) => document.querySelector(`[data-action="${action}"]`)?.click();

  keys({
    n: () => press("next"),
    c: () => press("claim"),
    a: () => press("approve"),
    s: () => press("approve-next"),
    x: () => press("return"),
    r: remarkHere,
    t: tickHere,
    " ": tickHere,
    j: () => step(1),
    k: () => step(-1),
    p: () => document.getElementById("to-page")?.click(),
  });

  document.getElementById("remark")?.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.target.blur();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) addRemark();
  });

  const ACTIONS = {
    next,
    claim,
    release,
    remark: addRemark,
    "take-up": takeUp,
    "hand-over": handOver,
    "take-back": takeBack,
    approve: () => decide("approve", false),
    "approve-next": () => decide("approve", true),
    return: () => decide("return", false),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) {
      ACTIONS[button.dataset.action](button);
    }
    const box = event.target.closest("[data-tick]");
    if (box) {
      tick(box.dataset.tick);
    }
  });

  document.getElementById("priority")?.addEventListener("change", async (event) => {
    await reloadAfter(
      await call("PUT", `/submissions/${review.dataset.submission}/priority`, {
        priority: event.target.value,
      }),
    );
  });

  if (review?.dataset.mayLook === "true") {
    open();
  }

  if (review?.dataset.claim) {
    document.querySelectorAll("#drafts > li").forEach((item) => {
      const { label: _, ...where } = placeOf(item) ?? {};
      remarks.push({ text: item.firstElementChild.textContent, ...where });
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
    setTimeout(beat, untilNextBeat());
  }
})();
