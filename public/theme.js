// The reader's choice of light or dark. Runs before the first paint; without it the system decides. Nothing leaves the browser.
(() => {
  // From the system's own theme the first press leads to the other one, so that something is seen to happen.
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const order = dark ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
  const root = document.documentElement;
  const say = { auto: "follows the system", light: "light", dark: "dark" };
  const icon = { auto: "#auto", light: "#sun", dark: "#moon" };
  let theme = "auto";
  try { theme = localStorage.getItem("theme") || "auto"; } catch { /* storage may be shut off */ }
  if (!order.includes(theme)) theme = "auto";

  const next = () => order[(order.indexOf(theme) + 1) % order.length];
  const apply = () => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    const button = document.getElementById("theme");
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-label", `Theme: ${say[theme]}. Switch to ${next() === "auto" ? "the system's" : next()}`);
    button.querySelector("use").setAttribute("href", icon[theme]);
  };
  apply();
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    document.getElementById("theme")?.addEventListener("click", () => {
      theme = next();
      try { theme === "auto" ? localStorage.removeItem("theme") : localStorage.setItem("theme", theme); } catch { /* it lasts for this page */ }
      apply();
    });
  });
})();
