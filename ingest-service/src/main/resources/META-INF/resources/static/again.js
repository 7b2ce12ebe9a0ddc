// Takes what was looked at: one page, the pages of an issue, or many pages by and by.
function post(url) {
  return fetch(url, { method: "POST", headers: { "X-Copydesk": "1", Accept: "application/json" } });
}

function problem(status, words) {
  if (status === 401) {
    return words.signedOut;
  }
  return status === 409 && words.changed ? words.changed : words.failed;
}

function summary(words, counts) {
  return words.done
    .replace("{0}", counts.stored)
    .replace("{1}", counts.same)
    .replace("{2}", counts.refused);
}

function count(items, counts) {
  for (const item of items) {
    counts[item.problem ? "refused" : item.changed ? "stored" : "same"] += 1;
  }
}

const take = document.getElementById("take");
take?.addEventListener("click", async () => {
  const said = document.getElementById("said");
  const words = take.dataset;
  take.disabled = true;
  said.textContent = words.working;
  try {
    const answer = await post(words.url);
    if (!answer.ok) {
      said.textContent = problem(answer.status, words);
      take.disabled = false;
      return;
    }
    if (words.then) {
      location.assign(words.then);
      return;
    }
    const counts = { stored: 0, same: 0, refused: 0 };
    count((await answer.json()).items, counts);
    said.textContent = summary(words, counts);
  } catch {
    said.textContent = words.failed;
    take.disabled = false;
  }
});

/** Goes on from cursor to cursor until nothing is left or the person stops it. */
async function sweep(button, section) {
  const words = button.dataset;
  const said = section.querySelector(".said");
  const bar = section.querySelector("progress");
  const counts = { stored: 0, same: 0, refused: 0 };
  bar.hidden = false;
  let cursor = "";
  do {
    const answer = await post(`${words.url}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    if (!answer.ok) {
      said.textContent = problem(answer.status, words);
      return;
    }
    const { items, next } = await answer.json();
    count(items, counts);
    bar.value += items.length;
    said.textContent = summary(words, counts);
    cursor = next;
  } while (cursor && "running" in words);
}

for (const button of document.querySelectorAll("button.many")) {
  button.addEventListener("click", async () => {
    if ("running" in button.dataset) {
      delete button.dataset.running;
      return;
    }
    button.dataset.running = "";
    button.textContent = button.dataset.stop;
    const section = button.closest("section");
    try {
      await sweep(button, section);
    } catch {
      section.querySelector(".said").textContent = button.dataset.failed;
    }
    delete button.dataset.running;
    button.textContent = button.dataset.start;
  });
}
