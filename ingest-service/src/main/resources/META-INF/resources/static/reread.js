// Reads the page again by another encoding, where the first was guessed wrong.
const reread = document.getElementById("reread");
if (reread) {
  const form = reread.querySelector("form");
  const status = reread.querySelector('[role="status"]');
  const words = reread.dataset;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    status.textContent = "";
    try {
      const query = new URLSearchParams(new FormData(form));
      const answer = await fetch(`${words.address}?${query}`, {
        method: "POST",
        headers: { "X-Copydesk": "1" },
      });
      if (answer.status === 201) {
        location.reload();
        return;
      }
      status.textContent =
        answer.status === 200 ? words.same : answer.status === 422 ? words.refused : words.other;
    } catch {
      status.textContent = words.other;
    }
    button.disabled = false;
  });
}
