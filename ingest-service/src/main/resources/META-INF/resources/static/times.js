// Shows moments in the reader's own time zone.
const form = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
  dateStyle: "medium",
  timeStyle: "short",
});
for (const time of document.querySelectorAll("time[data-local]")) {
  time.textContent = form.format(new Date(time.dateTime));
}
