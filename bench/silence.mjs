/** A logger that says nothing: what is measured is the answer, not its trace. */
const quiet = () => {};

export const silence = {
  level: "silent",
  child: () => silence,
  ...Object.fromEntries(["fatal", "error", "warn", "info", "debug", "trace", "silent"].map((level) => [level, quiet])),
};
