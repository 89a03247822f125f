// Runs before the first paint, so that a person who chose the night never sees a white flash.
// A file of its own: the content security policy refuses inline scripts.
(() => {
  let choice = "light";
  try {
    choice = localStorage.getItem("navette-apparence") || choice;
  } catch {
    // Storage may be closed by the browser's settings: the day it is.
  }
  const dark = choice === "dark" || (choice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
