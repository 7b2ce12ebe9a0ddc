// Shows a batch while it is read: counts, state and the outcomes of the files on the screen.
const batch = document.getElementById("batch");
const words = document.getElementById("words").dataset;
const said = document.getElementById("said");
const OVER = ["done", "canceled"];

/** Which buttons make sense in which state. */
const ACTS = {
  listing: ["pause", "cancel"],
  running: ["pause", "cancel"],
  paused: ["resume", "cancel"],
  done: [],
  canceled: [],
};

const buttons = [...batch.querySelectorAll("[data-act]")];

function offer(state) {
  const focused = buttons.find((button) => button === document.activeElement);
  for (const button of buttons) {
    button.hidden = !ACTS[state].includes(button.dataset.act);
  }
  if (focused?.hidden) {
    // The keyboard stays where the person was: on the button that took this one's place.
    (buttons.find((button) => !button.hidden) ?? document.querySelector("h1")).focus();
  }
}

function show(now) {
  const badge = document.getElementById("state");
  if (badge.dataset.state !== now.state) {
    said.textContent = words[now.state];
  }
  badge.dataset.state = now.state;
  badge.textContent = words[now.state];
  batch.dataset.state = now.state;
  const ended = now.counts.files - now.counts.received;
  const progress = document.getElementById("progress");
  progress.max = Math.max(1, now.counts.files);
  progress.value = ended;
  document.getElementById("ended").textContent = ended;
  document.getElementById("files").textContent = now.counts.files;
  for (const count of batch.querySelectorAll("[data-count]")) {
    count.textContent = now.counts[count.dataset.count];
  }
  offer(now.state);
}

function showFile(file) {
  const row = batch.querySelector(`tr[data-number="${file.number}"]`);
  if (!row) {
    return;
  }
  const badge = row.querySelector(".badge");
  badge.dataset.state = file.state;
  badge.textContent = words[`file${file.state[0].toUpperCase()}${file.state.slice(1)}`];
  const cell = row.querySelector(".page");
  if (file.page && !cell.querySelector("a")) {
    const link = document.createElement("a");
    link.href = `${batch.dataset.pages}/${file.page.id}`;
    link.append(...cell.childNodes);
    cell.append(link);
  }
  if (file.problem && !row.querySelector(".advice").textContent.trim()) {
    advise();
  }
}

let advising;

/** What to do about a file is said in the reader's language by the service only. */
function advise() {
  advising ??= setTimeout(async () => {
    advising = undefined;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const row of fresh.querySelectorAll("tr[data-number]")) {
      const cell = batch.querySelector(`tr[data-number="${row.dataset.number}"] .advice`);
      if (cell && !cell.textContent.trim()) {
        cell.replaceWith(row.querySelector(".advice"));
      }
    }
  }, 1000);
}

let events;
let last = 0;

/** Browsers open few connections to one house, so only a tab that is seen keeps one. */
function attend() {
  events?.close();
  events = undefined;
  if (!document.hidden && !(OVER.includes(batch.dataset.state) && settled)) {
    follow();
  }
}

let settled = OVER.includes(batch.dataset.state);

function follow() {
  events = new EventSource(`${batch.dataset.api}/events?after=${last}`);
  const wasEmpty = !batch.querySelector("tbody");
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      window.copydesk?.toast(words.lost, "bad"); // signed out, most likely
    }
  });
  events.addEventListener("file", (event) => {
    last = Number(event.lastEventId);
    showFile(JSON.parse(event.data));
  });
  events.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    show(now);
    if (wasEmpty && now.state !== "listing" && now.counts.files > 0) {
      events.close();
      location.reload(); // the files are known now
    } else if (OVER.includes(now.state) && now.counts.received === 0) {
      settled = true;
      events.close();
    }
  });
}

for (const button of buttons) {
  button.addEventListener("click", async () => {
    if (button.dataset.sure && !confirm(button.dataset.sure)) {
      return;
    }
    // What is on its way tells of the time before, and would turn the buttons over again under the person's hand.
    events?.close();
    try {
      const answer = await fetch(`${batch.dataset.api}/${button.dataset.act}`, {
        method: "POST",
        headers: { "X-Copydesk": "1" },
      });
      if (answer.ok) {
        const now = await answer.json();
        show(now);
      } else {
        const problem = await answer.json();
        window.copydesk?.toast(problem.detail ?? problem.title, "bad");
      }
    } catch {
      window.copydesk?.toast(words.offline, "bad");
    }
    attend();
  });
}

offer(batch.dataset.state);
document.addEventListener("visibilitychange", attend);
attend();
