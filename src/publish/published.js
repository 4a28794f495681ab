// A file host answers every question to a page with the same page. So this script looks whether the address asks for something else: it leads
// to the file that answers it, or says that none does.
(() => {
  const { live, page, here, queries, says, ask } = document.currentScript.dataset;
  const asked = location.search.replace(/^\?/, "");
  if (!asked || asked === here) return;
  const root = document.documentElement.dataset.published;
  // The explorer filters in the browser; only the range is a file of its own.
  if (document.querySelector("[data-explore]")) {
    const range = asked.split("&").find((pair) => pair.startsWith("range=")) ?? here;
    const rest = asked.split("&").filter((pair) => pair !== range).join("&");
    if (range !== here && queries.split(" ").includes(range)) location.replace(`${root}${page}/${range}/?${rest}`);
    return;
  }
  if (queries.split(" ").includes(asked)) {
    location.replace(`${root}${page.replace(/\/$/, "")}/${asked}/${location.hash}`);
    return;
  }
  const note = document.createElement("aside");
  note.className = "banner thin";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = `${says} `;
  if (live) {
    const link = document.createElement("a");
    link.href = `${live}${page}?${asked}${location.hash}`;
    link.textContent = ask;
    words.append(link);
  }
  note.append(words);
  document.body.prepend(note);
})();
