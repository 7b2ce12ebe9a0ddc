// A newspaper page at once: signs what was opened, says when the page closes.
(() => {
  "use strict";

  const { root, call, complain, wordsOf, instant, step, keys } = reviewCalls;
  const page = document.getElementById("page");

  async function sign(button) {
    const rows = [...page.querySelectorAll("tr[data-signable=true]")];
    if (rows.length === 0) {
      return;
    }
    button.disabled = true;
    const articles = rows.map((row) => ({
      submission: row.dataset.submission,
      hash: row.dataset.hash,
    }));
    const answer = await call("POST", `/pages/${page.dataset.page}/sign`, { articles });
    if (!answer?.json) {
      button.disabled = false;
      complain(answer);
      return;
    }
    const refused = answer.json.articles.filter((article) => article.problem);
    if (refused.length === 0) {
      location.reload();
      return;
    }
    document.getElementById("results").replaceChildren(
      ...answer.json.articles.map((article) => {
        const item = document.createElement("li");
        const title = page.querySelector(`tr[data-submission="${article.submission}"] a`).textContent;
        const word = article.problem ? page.dataset.refused : page.dataset.signed;
        const why = article.problem ? wordsOf({ type: article.problem, detail: article.detail }) : "";
        item.textContent = `${word}: ${title}${why ? ` — ${why}` : ""}`;
        return item;
      }),
    );
  }

  async function close(due) {
    const answer = await call("PUT", `/pages/${page.dataset.page}/deadline`, { due });
    if (answer?.json) {
      location.reload();
    } else {
      complain(answer);
    }
  }

  document.getElementById("closing")?.addEventListener("submit", (event) => {
    event.preventDefault();
    close(instant(event.target.elements.due.value, page.dataset.zone));
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button?.dataset.action === "sign") sign(button);
    if (button?.dataset.action === "clear") close(null);
  });

  keys({
    j: () => step(1),
    k: () => step(-1),
    g: () => page.querySelector("[data-action=sign]").click(),
    q: () => location.assign(root),
  });
})();
