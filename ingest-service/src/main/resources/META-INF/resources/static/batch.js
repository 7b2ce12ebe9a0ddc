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
  for (const button of buttons) {
    const hadFocus = button === document.activeElement;
    button.hidden = !ACTS[state].includes(button.dataset.act);
    if (hadFocus && button.hidden) {
      // The keyboard stays where the person was: on the button that took this one's place.
      buttons.find((other) => ACTS[state][0] === other.dataset.act)?.focus();
    }
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
    row.querySelector(".advice").textContent = file.problem.detail ?? file.problem.title;
  }
}

function follow() {
  const events = new EventSource(`${batch.dataset.api}/events`);
  const wasEmpty = !batch.querySelector("tbody");
  events.addEventListener("file", (event) => showFile(JSON.parse(event.data)));
  events.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    show(now);
    if (wasEmpty && now.state !== "listing" && now.counts.files > 0) {
      events.close();
      location.reload(); // the files are known now
    } else if (OVER.includes(now.state) && now.counts.received === 0) {
      events.close();
    }
  });
}

for (const button of buttons) {
  button.addEventListener("click", async () => {
    if (button.dataset.sure && !confirm(button.dataset.sure)) {
      return;
    }
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
  });
}

offer(batch.dataset.state);
if (!OVER.includes(batch.dataset.state)) {
  follow();
}
