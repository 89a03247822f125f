import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

const LINUX = existsSync("/proc/self/stat");

/** The system that gave this process its pid: on Linux, one boot and one pid namespace (a container has its own). */
export const PLACE = LINUX
  ? [
      hostname(),
      readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
      readlinkSync("/proc/self/ns/pid"),
    ].join(" ")
  : hostname();

/** When a process of this system started, in the system's own words; nothing when it does not run. */
export function startOf(pid: number): string | undefined {
  return LINUX ? startOnLinux(pid) : startElsewhere(pid);
}

/** proc(5): after the name in parentheses, the state comes first and the start time twentieth. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ended = fields[0] === "Z" || fields[0] === "X";
    return ended ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** `ps` on macOS and BSD. Where there is none, a running pid is all that can be known. */
function startElsewhere(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return undefined;
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
