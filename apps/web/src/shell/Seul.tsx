import "./seul.css";
import type { ReactNode } from "react";
import { useInstallation } from "../api/session.ts";
import { Logo } from "./Logo.tsx";

/** The frame of the pages that come before any session. */
export function Seul({ large = false, children }: { large?: boolean; children: ReactNode }) {
  const { data } = useInstallation();
  return (
    <div className="seul">
      <header className="seul-bar">
        <Logo />
        <span>Navette</span>
      </header>
      <main className={large ? "seul-main is-large" : "seul-main"}>{children}</main>
      <footer className="seul-foot">{data ? `Navette ${data.version}` : "Navette"}</footer>
    </div>
  );
}
