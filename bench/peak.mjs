// Imported before a program: says at its end how much memory it took, in kB.
process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
